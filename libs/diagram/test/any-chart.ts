import fc from 'fast-check';
import type { Chart, ChartNode } from '../src/chart.js';

/** Up to five outer stages with up to three inside each, and any moves between any two of them. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    sizes: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 14 }),
    label: fc.string({ minLength: 1, maxLength: 60 }),
  })
  .map(({ sizes, ends, label }) => {
    const nodes = sizes.flatMap((size, i) => stages(i, size, label));
    const pairs = ends
      .map(([from, to]) => [nodes[from % nodes.length]!.id, nodes[to % nodes.length]!.id] as const)
      .filter(([from, to]) => from !== to);
    const ids = [...new Set(pairs.map(([from, to]) => `${from}->${to}`))];

    return {
      title: label,
      nodes,
      edges: ids.map((id) => ({ id, from: id.split('->')[0]!, to: id.split('->')[1]!, label, events: [id] })),
    };
  });

const stages = (place: number, size: number, label: string): readonly ChartNode[] => {
  const outer = { id: `s${place}`, label, leaf: size === 0, initial: place === 0, final: false, parallel: false };
  const inner = Array.from({ length: size }, (_, i) => ({
    ...outer,
    id: `${outer.id}.t${i}`,
    parent: outer.id,
    leaf: true,
    initial: i === 0,
    final: i === 2,
  }));
  return [outer, ...inner];
};

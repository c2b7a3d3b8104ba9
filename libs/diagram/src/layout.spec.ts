import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { peerReview } from '../test/peer-review.js';
import { anyChart } from '../test/any-chart.js';
import type { Chart } from './chart.js';
import { chartOf } from './chart-of.js';
import { type Box, layoutOf, type Point } from './layout.js';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const flawsOf = async (chart: Chart): Promise<readonly string[]> => {
  const layout = await layoutOf(chart);
  const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxes = new Map(layout.nodes.map(({ node, ...box }) => [node.id, box]));

  const escaped = layout.nodes
    .filter(({ node, ...box }) => !holds(boxes.get(node.parent ?? '') ?? picture, box))
    .map(({ node }) => `${node.id} lies outside what holds it`);
  const collided = layout.nodes.flatMap(({ node: a, ...boxA }) =>
    layout.nodes
      .filter(({ node: b, ...boxB }) => a.id < b.id && a.parent === b.parent && overlap(boxA, boxB))
      .map(({ node: b }) => `${a.id} covers ${b.id}`),
  );
  const lost = layout.edges.filter(({ path }) => path.length < 2).map(({ edge }) => `${edge.id} has no line`);
  const unlabelled = layout.edges
    .filter(({ label }) => label.width === 0 || !holds(picture, label))
    .map(({ edge }) => `${edge.id} has its label outside the picture`);

  return [...escaped, ...collided, ...lost, ...unlabelled];
};

describe('the layout', () => {
  test('of a large workflow fits a page and keeps everything apart', async () => {
    const chart = chartOf(peerReview, { title: 'Peer review' });

    expect(await flawsOf(chart)).toEqual([]);
    expect((await layoutOf(chart)).width).toBeLessThanOrEqual(960);
  });

  test('of any chart keeps stages apart, inside one another, and every move drawn', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, async (chart) => {
        expect(await flawsOf(chart)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('leads each line from the stage it leaves to the stage it reaches', async () => {
    const { nodes, edges } = await layoutOf(chartOf(peerReview, { title: 'Peer review' }));
    const boxes = new Map(nodes.map(({ node, ...box }) => [node.id, box]));
    const touches = (id: string, { x, y }: Point) => {
      const box = boxes.get(id)!;
      const grown = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 };
      return holds(grown, { x, y, width: 0, height: 0 });
    };

    const stray = edges.filter(({ edge, path }) => !touches(edge.from, path[0]!) || !touches(edge.to, path.at(-1)!));
    expect(stray.map(({ edge }) => edge.id)).toEqual([]);
  });

  test('is worked out once for charts with the same stages and moves', async () => {
    const chart = chartOf(peerReview, { title: 'Peer review' });
    const again = chartOf(peerReview, { title: 'Another title' });

    expect(await layoutOf(again)).toBe(await layoutOf(chart));
  });
});

import elkjs from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Chart, ChartEdge, ChartNode } from './chart.js';
import { DOT, elkGraph } from './elk-graph.js';
import { framed } from './framed.js';
import { leadsBack, readingOrder } from './reading-order.js';

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** Where everything of a chart goes, in pixels from its top left corner. Groups come before what they hold. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Box & { readonly node: ChartNode })[];
  readonly begins: readonly { readonly node: ChartNode; readonly dot: Box; readonly path: readonly Point[] }[];
  readonly edges: readonly { readonly edge: ChartEdge; readonly path: readonly Point[]; readonly label: Box }[];
};

const elk = new elkjs.default();
const known = new Map<string, Promise<Layout>>();

/** The layout of a chart; worked out once for all charts with the same stages and moves, for definitions are few. */
export const layoutOf = (chart: Chart): Promise<Layout> => {
  const content = JSON.stringify([chart.nodes, chart.edges]);
  const layout = known.get(content) ?? workOut(chart);
  known.set(content, layout);
  return layout;
};

const workOut = async (chart: Chart): Promise<Layout> => {
  const drawn = await elk.layout(elkGraph(chart));
  const boxes = new Map(boxesIn(drawn, { x: 0, y: 0 }));
  const lines = new Map(drawn.edges?.map((line) => [line.id, line]));
  const order = readingOrder(chart);

  const pathOf = (id: string): readonly Point[] =>
    (lines.get(id)?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]);
  const boxOf = (id: string): Box => {
    const box = boxes.get(id);
    if (box === undefined) throw new Error(`The layout has no place for '${id}'. Are the chart's ids unique?`);
    return box;
  };

  return framed({
    width: Math.ceil(drawn.width ?? 0),
    height: Math.ceil(drawn.height ?? 0),
    nodes: chart.nodes.map((node) => ({ node, ...boxOf(node.id) })),
    begins: chart.nodes
      .filter(({ initial }) => initial)
      .map((node) => ({ node, dot: boxOf(DOT + node.id), path: pathOf(DOT + node.id) })),
    edges: chart.edges.map((edge) => ({
      edge,
      path: leadsBack(order, edge) ? pathOf(edge.id).toReversed() : pathOf(edge.id),
      label: placed(lines.get(edge.id)?.labels?.[0]),
    })),
  });
};

const placed = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box> = {}): Box => ({ x, y, width, height });

/** ELK gives places inside the parent; these are places in the picture. */
const boxesIn = (parent: ElkNode, origin: Point): readonly (readonly [string, Box])[] =>
  (parent.children ?? []).flatMap((child) => {
    const at = placed(child);
    const box = { ...at, x: origin.x + at.x, y: origin.y + at.y };
    return [[child.id, box] as const, ...boxesIn(child, box)];
  });

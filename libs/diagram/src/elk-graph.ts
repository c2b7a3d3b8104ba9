import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { type Chart, type ChartEdge, type ChartNode, childrenOf } from './chart.js';
import { FONT, labelLines, stageLines } from './lettering.js';
import { leadsBack, readingOrder } from './reading-order.js';
import { textWidth } from './text-width.js';

/** Before a stage's id, the id of the dot that leads to it. */
export const DOT = 'begin:';

const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'SPACE_EFFICIENT_LAYER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '5',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=6,left=6,bottom=6,right=6]',
};

/** The chart as ELK wants it. Edges that lead back are turned round, so that stages go down in reading order. */
export const elkGraph = (chart: Chart): ElkNode => {
  const order = readingOrder(chart);
  const initial = chart.nodes.filter((node) => node.initial);

  return {
    id: 'chart',
    layoutOptions: LAYOUT,
    children: childShapes(chart),
    edges: [
      ...initial.map(({ id }) => ({ id: DOT + id, sources: [DOT + id], targets: [id] })),
      ...chart.edges.map((edge) => line(edge, leadsBack(order, edge))),
    ],
  };
};

const childShapes = (chart: Chart, parent?: string): ElkNode[] => {
  const children = childrenOf(chart, parent);
  return [
    ...children.filter(({ initial }) => initial).map(dot),
    ...children.map((node) => (node.leaf ? box(node) : group(chart, node))),
  ];
};

const dot = ({ id }: ChartNode): ElkNode => ({
  id: DOT + id,
  width: 14,
  height: 14,
  layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' },
});

const box = (node: ChartNode): ElkNode => {
  const lines = stageLines(node.label);
  return { id: node.id, width: widest(lines, FONT.stage) + 52, height: lines.length * FONT.leading + 20 };
};

const group = (chart: Chart, node: ChartNode): ElkNode => {
  const lines = stageLines(node.label);
  return {
    id: node.id,
    children: childShapes(chart, node.id),
    layoutOptions: {
      'elk.padding': `[top=${lines.length * FONT.leading + 18},left=14,bottom=14,right=14]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${widest(lines, FONT.stage) + 52},0)`,
    },
  };
};

const line = ({ id, from, to, label }: ChartEdge, back: boolean): ElkExtendedEdge => {
  const lines = labelLines(label);
  return {
    id,
    sources: [back ? to : from],
    targets: [back ? from : to],
    labels: [
      {
        text: lines.join(' '),
        width: widest(lines, FONT.label) + 8,
        height: lines.length * FONT.labelLeading + 2,
        layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' },
      },
    ],
  };
};

const widest = (lines: readonly string[], fontSize: number): number =>
  Math.max(...lines.map((text) => textWidth(text, fontSize)));

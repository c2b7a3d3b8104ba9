import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Chart, type ChartNode } from './chart.js';
import { edgesOf } from './edges-of.js';
import { humanise } from './humanise.js';
import { idIn } from './node-id.js';

export type ChartOptions = {
  readonly title: string;
  /** What people call the stage; its own name, humanised, where this is silent. */
  readonly stageLabel?: (stage: string) => string | undefined;
  /** The command or words that bring an event about; the event's type, humanised, when left out. */
  readonly commandOf?: (eventType: string) => string;
  /** The region of a parallel machine to draw, `stage` when left out. */
  readonly region?: string;
};

/** The stages of a machine and the moves between them; moves that stay where they are (`=`) are left out. */
export const chartOf = (machine: AnyStateMachine, options: ChartOptions): Chart => {
  const region = regionOf(machine, options.region);
  const labelOf = (eventType: string) => humanise(options.commandOf?.(eventType) ?? eventType);

  return {
    title: options.title,
    nodes: stagesIn(region).map((node) => nodeOf(region, node, options)),
    edges: edgesOf(region, stagesIn(region), labelOf),
  };
};

const regionOf = ({ root }: AnyStateMachine, wanted?: string): AnyStateNode => {
  const region = root.type === 'parallel' ? root.states[wanted ?? 'stage'] : undefined;
  if (region !== undefined) return region;
  if (wanted === undefined) return root;

  const regions = root.type === 'parallel' ? Object.keys(root.states).join(', ') : 'none';
  throw new RangeError(`The machine '${root.key}' has no region '${wanted}'. Its regions are: ${regions}.`);
};

/** Parents before their children, in the order they were written. */
const stagesIn = (around: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(around.states)
    .filter((node) => node.type !== 'history')
    .flatMap((node) => [node, ...stagesIn(node)]);

const nodeOf = (region: AnyStateNode, node: AnyStateNode, { stageLabel }: ChartOptions): ChartNode => {
  const id = idIn(region, node);
  const parent = node.parent;

  return {
    id,
    label: stageLabel?.(id) ?? humanise(node.key),
    ...(parent !== undefined && parent !== region && { parent: idIn(region, parent) }),
    leaf: Object.keys(node.states).length === 0,
    initial: parent?.type === 'compound' && parent.initial.target[0] === node,
    final: node.type === 'final' || node.tags.includes('final'),
    parallel: node.type === 'parallel',
  };
};

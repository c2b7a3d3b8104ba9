import type { AnyStateNode } from 'xstate';
import { replay, type History, type Replay, type Step } from '../history.js';
import { isWithin } from '../machine.js';
import type { Workflow } from '../workflow.js';

/** A stage without further stages: its path, whether it is final, and the events it or a parent takes. */
export type Leaf = { readonly path: string; readonly final: boolean; readonly takes: ReadonlySet<string> };

/** What the laws look at. */
export type Subject = {
  readonly workflow: Workflow;
  readonly nodes: readonly AnyStateNode[];
  readonly leaves: readonly Leaf[];
  /** Every stage, parents included. */
  readonly paths: ReadonlySet<string>;
  /** What the regions beside the stage take, whatever the stage. */
  readonly beside: ReadonlySet<string>;
  readonly replays: Readonly<Record<string, Replay>>;
  /** The steps of all histories of this version. */
  readonly steps: readonly Step[];
};

/** A law: its violations, in words. */
export type Law = (subject: Subject) => readonly string[];

export const subjectOf = (workflow: Workflow, histories: Readonly<Record<string, History>>): Subject => {
  const nodes = descend(workflow.machine.root);
  const stage = stageRegion(workflow);
  const staged = descend(stage).slice(1);
  const beside = nodes.filter((node) => node !== workflow.machine.root && node !== stage && !staged.includes(node));
  const replays = Object.entries(histories).map(([name, history]) => [name, replay(workflow, history)] as const);

  return {
    ...{ workflow, nodes },
    leaves: staged.filter(({ states }) => Object.keys(states).length === 0).map((node) => leafOf(node, stage)),
    paths: new Set(staged.map((node) => pathOf(node, stage))),
    beside: new Set(beside.flatMap(handled)),
    replays: Object.fromEntries(replays),
    steps: replays.flatMap(([name, { steps }]) => (histories[name]?.version === workflow.version ? steps : [])),
  };
};

/** The node whose children are the stages. */
export const stageRegion = ({ machine }: Workflow): AnyStateNode =>
  machine.root.type === 'parallel' ? (machine.root.states['stage'] ?? machine.root) : machine.root;

/** The events a node itself has handlers for. */
export const handled = (node: AnyStateNode): readonly string[] => [...node.transitions.keys()];

/** The leaves a path stands for. */
export const leavesWithin = ({ leaves }: Subject, path: string): readonly Leaf[] =>
  leaves.filter((leaf) => isWithin(leaf.path, path));

/** Whether the chart could take an event while the case is at a leaf; guards are not asked. */
export const couldTake = ({ beside }: Subject, { takes }: Leaf, type: string): boolean =>
  takes.has(type) || beside.has(type);

/** Names that occur more than once. */
export const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const descend = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values<AnyStateNode>(node.states).flatMap(descend),
];

const leafOf = (node: AnyStateNode, stage: AnyStateNode): Leaf => {
  const lineage = ancestry(node, stage);
  return {
    path: pathOf(node, stage),
    final: lineage.some(({ tags }) => tags.includes('final')),
    takes: new Set(lineage.flatMap(handled)),
  };
};

const ancestry = (node: AnyStateNode, top: AnyStateNode): readonly AnyStateNode[] =>
  node === top || node.parent === undefined ? [] : [node, ...ancestry(node.parent as AnyStateNode, top)];

const pathOf = (node: AnyStateNode, stage: AnyStateNode): string => node.path.slice(stage.path.length).join('.');

import type { AnyStateNode } from 'xstate';
import type { ChartEdge } from './chart.js';
import { idIn } from './node-id.js';

type Transition = { readonly target: readonly AnyStateNode[] | undefined; readonly eventType: string };
type Move = { readonly from: string; readonly to: string; readonly event: string };

/** The moves between these stages of a region, one edge for each pair of stages. */
export const edgesOf = (
  region: AnyStateNode,
  stages: readonly AnyStateNode[],
  labelOf: (eventType: string) => string,
): readonly ChartEdge[] => {
  const own = stages.flatMap((stage) => movesFrom(region, stage, stage));
  const shared = outermost(region).flatMap((stage) => around(region).flatMap((node) => movesFrom(region, stage, node)));

  const moves = [...own, ...shared];
  const ids = [...new Set(moves.map(idOf))];
  const movesOf = (id: string) => moves.filter((move) => idOf(move) === id);
  return ids.map((id) => edgeOf(id, movesOf(id), labelOf));
};

const idOf = ({ from, to }: Move): string => `${from}->${to}`;

/** What is written on the region or around it can happen in every stage that is not over. */
const outermost = (region: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(region.states).filter(({ type }) => type !== 'final' && type !== 'history');

const around = (node: AnyStateNode): readonly AnyStateNode[] =>
  node.parent === undefined ? [node] : [node, ...around(node.parent)];

const movesFrom = (region: AnyStateNode, stage: AnyStateNode, declaredOn: AnyStateNode): readonly Move[] => {
  const from = idIn(region, stage);
  return transitionsOf(declaredOn).flatMap(({ target, eventType }) =>
    (target ?? [])
      .map((node) => (node.type === 'history' && node.parent !== undefined ? node.parent : node))
      .filter((node) => node !== region && around(node).includes(region))
      .map((node) => ({ from, to: idIn(region, node), event: eventType }))
      .filter(({ to }) => to !== from),
  );
};

const transitionsOf = (node: AnyStateNode): readonly Transition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

const edgeOf = (id: string, moves: readonly Move[], labelOf: (eventType: string) => string): ChartEdge => {
  const [{ from, to }] = moves as [Move];
  const events = [...new Set(moves.map(({ event }) => event))];
  const labels = [...new Set(events.map((event) => ownName(event) ?? labelOf(event)))];

  return { id, from, to, label: labels.join(' / '), events };
};

/** Moves that no event of ours brings about, in words. */
const ownName = (eventType: string): string | undefined => {
  if (eventType === '') return 'Automatically';
  if (eventType.startsWith('xstate.done.')) return 'When complete';
  return eventType.startsWith('xstate.after.') ? 'After a time' : undefined;
};

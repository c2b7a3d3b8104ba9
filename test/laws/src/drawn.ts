import { isWithin, type AnyRow, type Workflow } from '@casewright/workflow';

/** Where a command may be given: in a stage, or before there is a case. */
export const START = '*';

type Node = Workflow['machine']['root'];

const leavesBelow = (node: Node, path: string): readonly Leaf[] => {
  const children = Object.entries(node.states as Readonly<Record<string, Node>>);
  if (children.length === 0) return [{ path, final: node.tags.includes('final') }];
  return children.flatMap(([key, child]) => leavesBelow(child, path === '' ? key : `${path}.${key}`));
};

/** A stage without further stages. */
export type Leaf = { readonly path: string; readonly final: boolean };

/** The stages a case can be in. */
export const leavesOf = ({ machine: { root } }: Workflow): readonly Leaf[] =>
  leavesBelow(root.type === 'parallel' ? (root.states['stage'] as Node) : root, '').filter(
    ({ path }) => path !== 'new',
  );

/** Whether a row with this From is drawn at a place. */
export const isDrawnAt = (from: AnyRow['from'], place: string): boolean =>
  place === START || from === START
    ? from.includes(START) && place === START
    : from.some((path) => isWithin(place, path));

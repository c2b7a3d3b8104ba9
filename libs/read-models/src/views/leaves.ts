import { isWithin, type Workflow } from '@casewright/workflow';

type StateNode = Workflow['machine']['root'];

/** A stage without further stages: final when it, or a state that it is within, is tagged so. */
export type Leaf = { readonly path: string; readonly final: boolean };

const known = new WeakMap<Workflow, readonly Leaf[]>();

/** The stages of a definition in which a case can be. */
export const leavesOf = (workflow: Workflow): readonly Leaf[] => {
  const found = known.get(workflow) ?? leavesBelow(stageRegion(workflow), [], false);
  known.set(workflow, found);
  return found;
};

/** The stages that a path stands for, in a workflow as it is or was defined. */
export const stagesWithin = (workflow: Workflow, path: string): readonly string[] => {
  const paths = [workflow, ...workflow.earlier].flatMap(leavesOf).map((leaf) => leaf.path);
  return [...new Set(paths)].filter((leaf) => isWithin(leaf, path));
};

const stageRegion = ({ machine }: Workflow): StateNode => machine.root.states['stage'] ?? machine.root;

const leavesBelow = (node: StateNode, path: readonly string[], within: boolean): readonly Leaf[] => {
  const final = within || node.tags.includes('final');
  const children = Object.values(node.states) as readonly StateNode[];
  if (children.length > 0) return children.flatMap((child) => leavesBelow(child, [...path, child.key], final));
  return [{ path: path.join('.'), final }];
};

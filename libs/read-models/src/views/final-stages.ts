import type { Workflow } from '@casewright/workflow';

type StateNode = Workflow['machine']['root'];

const known = new WeakMap<Workflow, ReadonlySet<string>>();

/** The stages of a definition that are final: the leaves tagged so themselves, or within a state that is. */
export const finalStages = (workflow: Workflow): ReadonlySet<string> => {
  const found = known.get(workflow) ?? new Set(finalLeaves(stageRegion(workflow), [], false));
  known.set(workflow, found);
  return found;
};

const stageRegion = ({ machine }: Workflow): StateNode => machine.root.states['stage'] ?? machine.root;

const finalLeaves = (node: StateNode, path: readonly string[], within: boolean): readonly string[] => {
  const final = within || node.tags.includes('final');
  const children = Object.values(node.states) as readonly StateNode[];
  if (children.length > 0) return children.flatMap((child) => finalLeaves(child, [...path, child.key], final));
  return final ? [path.join('.')] : [];
};

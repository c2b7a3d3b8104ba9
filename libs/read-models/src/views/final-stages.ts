import type { Workflow } from '@casewright/workflow';
import { leavesOf } from './leaves.js';

const known = new WeakMap<Workflow, ReadonlySet<string>>();

/** The stages of a definition that are final. */
export const finalStages = (workflow: Workflow): ReadonlySet<string> => {
  const final = () => leavesOf(workflow).filter((leaf) => leaf.final);
  const found = known.get(workflow) ?? new Set(final().map(({ path }) => path));
  known.set(workflow, found);
  return found;
};

import type { Workflow } from '@casewright/workflow';
import type { Registry } from './ports.js';

/** A registry of these workflows. Throws when two share a name or a category. */
export const registryOf = (workflows: readonly Workflow[]): Registry => {
  const byName = new Map(workflows.map((workflow) => [workflow.name, workflow]));
  const byCategory = new Map(workflows.map((workflow) => [workflow.category, workflow]));
  if (byName.size !== workflows.length || byCategory.size !== workflows.length)
    throw new Error(`Two workflows share a name: ${workflows.map(({ name }) => name).join(', ')}`);

  return {
    all: [...workflows].sort((a, b) => (a.name < b.name ? -1 : 1)),
    named: (name) => byName.get(name),
    ofCategory: (category) => byCategory.get(category),
  };
};

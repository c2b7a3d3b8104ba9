import type { Workflow } from '@casewright/workflow';
import type { Reference } from './ports.js';

/** A workflow's parameters: the directory's where it has them, else their defaults. Parsed once for each change. */
export const settingsOf = (reference: Reference) => {
  const parsed = new Map<Workflow, { readonly parameters: object; readonly settings: object }>();

  return (workflow: Workflow): object => {
    const { parameters } = reference;
    const known = parsed.get(workflow);
    if (known?.parameters === parameters) return known.settings;

    const settings = workflow.settings.parse(parameters);
    parsed.set(workflow, { parameters, settings });
    return settings;
  };
};

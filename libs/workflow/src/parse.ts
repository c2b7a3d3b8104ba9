import { refuse, type Issue, type Refusal } from './refusal.js';
import type { Workflow } from './workflow.js';
import type { z } from 'zod';

/** A command's payload, parsed; or `VALIDATION` with every issue, or `NOT_FOUND` for a command there is not. */
export const parseInput = (workflow: Workflow, name: string, data: unknown): { readonly input: object } | Refusal => {
  const command = Object.hasOwn(workflow.commands, name) ? workflow.commands[name] : undefined;
  if (command === undefined) return refuse('NOT_FOUND', `${workflow.content.title} has no command ${name}.`);

  const parsed = command.input.safeParse(data);
  if (parsed.success) return { input: parsed.data };

  const issues = parsed.error.issues.flatMap(issuesOf);
  return refuse('VALIDATION', `${name} was not understood: ${issues.map(inWords).join('; ')}.`, { issues });
};

/** Each unknown key is an issue of its own, so that a form can mark its field. */
export const issuesOf = (issue: z.core.$ZodIssue): readonly Issue[] => {
  const field = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field, message: issue.message }];
  return issue.keys.map((key) => ({
    field: field === '' ? key : `${field}.${key}`,
    message: 'There is no such field',
  }));
};

const inWords = ({ field, message }: Issue) => (field === '' ? message : `${field}: ${message}`);

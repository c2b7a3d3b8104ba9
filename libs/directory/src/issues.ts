import type { Issue } from '@casewright/workflow';
import type { z } from 'zod';

/** What is wrong with an import, by field. Each unknown field is an issue of its own. */
export const issuesOf = (issue: z.core.$ZodIssue): readonly Issue[] => {
  const field = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field, message: issue.message }];

  const message = 'There is no such field';
  return issue.keys.map((key) => ({ field: field === '' ? key : `${field}.${key}`, message }));
};

import type { Issue } from '@casewright/workflow';
import type { z } from 'zod';
import { invalidIn } from './problem.js';

/** A request's body in the shape expected. Throws a problem with every issue. */
export const parseBody = <S extends z.ZodType>(shape: S, body: unknown): z.output<S> => {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidIn('The body', parsed.error.issues.flatMap(issuesOf));
};

const issuesOf = (issue: z.core.$ZodIssue): readonly Issue[] => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown.length === 0) return [{ field: issue.path.join('.'), message: issue.message }];
  return unknown.map((key) => ({ field: [...issue.path, key].join('.'), message: 'There is no such field' }));
};

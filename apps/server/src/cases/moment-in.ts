import type { Moment } from '@casewright/engine';
import { invalid } from '../http/problem.js';
import { instant, wholeNumber, type Query } from '../http/query-params.js';

/** The moment of a case that is asked for: a revision, an instant, or now. Throws a problem when both are given. */
export const momentIn = (query: Query): Moment => {
  const revision = wholeNumber(query, 'revision');
  const at = instant(query, 'at');
  if (revision !== undefined && at !== undefined) throw invalid('at', 'Give a revision or an instant, not both');
  return { ...(revision === undefined ? {} : { revision }), ...(at === undefined ? {} : { at }) };
};

import { PROBLEMS } from './problem-statuses.js';
import type { Problem } from './problem.js';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The problem as RFC 9457 wants it; `instance` is the path that was asked for. */
export const problemDocument = ({ code, message, details }: Problem, instance: string) => {
  const { status, ruleId, subcode, errors, allowedCommands, reference } = details;

  return {
    type: `urn:casewright:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: PROBLEMS[code].title,
    status: status ?? PROBLEMS[code].status,
    detail: message,
    instance,
    code,
    ...{ ruleId, subcode, errors, allowedCommands, reference },
  };
};

/** A path as a problem names it: without its query, which may hold what nobody should read in a log. */
export const pathOf = (url: string | undefined): string => (url ?? '').split('?', 1)[0]?.slice(0, 500) ?? '';

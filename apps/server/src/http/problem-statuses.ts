import type { ProblemCode } from './problem.js';

type Shown = { readonly status: number; readonly title: string };

/** Every code a problem can have, with its HTTP status. */
export const PROBLEMS: Readonly<Record<ProblemCode, Shown>> = {
  VALIDATION: { status: 400, title: 'The request was not understood' },
  AMBIGUOUS_ROLE: { status: 400, title: 'More than one role fits' },
  NOT_SIGNED_IN: { status: 401, title: 'Not signed in' },
  ROLE_NOT_ALLOWED: { status: 403, title: 'Not allowed in this role' },
  NOT_FOUND: { status: 404, title: 'Not found' },
  ALREADY_EXISTS: { status: 409, title: 'Already exists' },
  INVALID_STATE: { status: 409, title: 'Not possible at this stage' },
  IN_PROGRESS: { status: 409, title: 'Still being carried out' },
  NOT_EMPTY: { status: 409, title: 'There is data already' },
  CONCURRENCY: { status: 409, title: 'Changed in the meantime' },
  TOO_LARGE: { status: 413, title: 'Too large' },
  NOT_SUPPORTED: { status: 415, title: 'Format not supported' },
  GUARD_FAILED: { status: 422, title: 'A rule does not allow it' },
  KEY_REUSED: { status: 422, title: 'Key used for another command' },
  TOO_MANY: { status: 429, title: 'Too many requests' },
  INTERNAL: { status: 500, title: 'Something went wrong' },
};

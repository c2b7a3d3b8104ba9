import type { RefusalCode } from '@casewright/workflow';

/** What the process ends with. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  mismatch: 3,
  notFound: 4,
  conflict: 5,
  notAllowed: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What it ends with when a command on a case is refused. */
export const EXIT_OF_REFUSAL: Readonly<Record<RefusalCode, ExitCode>> = {
  VALIDATION: EXIT.usage,
  NOT_FOUND: EXIT.notFound,
  ALREADY_EXISTS: EXIT.conflict,
  INVALID_STATE: EXIT.conflict,
  GUARD_FAILED: EXIT.conflict,
  CONCURRENCY: EXIT.conflict,
  KEY_REUSED: EXIT.conflict,
  IN_PROGRESS: EXIT.conflict,
  ROLE_NOT_ALLOWED: EXIT.notAllowed,
  AMBIGUOUS_ROLE: EXIT.notAllowed,
};

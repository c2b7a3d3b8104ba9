import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { Problem, type ProblemCode } from './problem.js';

const CODES: Readonly<Record<number, ProblemCode>> = {
  401: 'NOT_SIGNED_IN',
  403: 'ROLE_NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  414: 'TOO_LARGE',
  415: 'NOT_SUPPORTED',
  429: 'TOO_MANY',
  431: 'TOO_LARGE',
};

const WORDS: Readonly<Partial<Record<number, string>>> = {
  404: 'There is nothing here. /openapi.json lists what there is.',
  413: 'The body is too large: at most 1 MiB.',
  415: 'Send the body as application/json.',
};

/** Whatever was thrown, as a problem; what nobody foresaw is `INTERNAL` with a reference and nothing else. */
export const problemOf = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown;

  const status = statusOf(thrown);
  if (status !== undefined && status < 500)
    return new Problem(CODES[status] ?? 'VALIDATION', WORDS[status] ?? (thrown as Error).message, { status });

  const reference = randomUUID();
  return new Problem('INTERNAL', `Something went wrong. Quote the reference ${reference}.`, { reference });
};

const statusOf = (thrown: unknown): number | undefined => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const isFastify = thrown instanceof Error && thrown.name === 'FastifyError' && 'statusCode' in thrown;
  return isFastify ? Number(thrown.statusCode) : undefined;
};

import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { invalid } from './problem.js';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^(?:W\/)?"(\d{1,15})"$/;

/** A header of 1 to 200 visible characters, or undefined. Throws a problem for any other. */
export const wordIn = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name.toLowerCase()];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && VISIBLE.test(value)) return value;
  throw invalid(name, 'Send it once, as 1 to 200 visible characters');
};

/** The client's `X-Correlation-Id` where it is usable, else a fresh one. */
export const correlationIdOf = (headers: IncomingHttpHeaders): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && VISIBLE.test(given) ? given : randomUUID();
};

/** The client's `Idempotency-Key`, else a fresh id. */
export const commandIdOf = (headers: IncomingHttpHeaders): string => wordIn(headers, 'Idempotency-Key') ?? randomUUID();

/** The revision of `If-Match: "4"`; undefined without it and for `*`. */
export const expectedRevisionOf = (headers: IncomingHttpHeaders): number | undefined => {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return undefined;

  const revision = ETAG.exec(given)?.[1];
  if (revision === undefined) throw invalid('If-Match', 'Send one revision in quotes, such as "4"');
  return Number(revision);
};

/** Whether the client said `Prefer: return=minimal`. */
export const prefersMinimal = ({ prefer }: IncomingHttpHeaders): boolean =>
  prefer !== undefined && /(?:^|[,;])\s*return\s*=\s*"?minimal\b/i.test(String(prefer));

import type { Instruction } from '@casewright/engine';
import { z } from 'zod';
import type { SignedInRequest } from '../access/caller.js';
import { parseBody } from '../http/parse-body.js';
import { flag, type Query } from '../http/query-params.js';
import { commandIdOf, expectedRevisionOf } from '../http/request-headers.js';

export const caseId = z.string().regex(/^[A-Za-z0-9_]{1,64}$/, 'Use 1 to 64 letters, digits and underscores');

const startShape = z.strictObject({ command: z.string(), id: caseId.optional(), data: z.looseObject({}) });

/** What a request wants done about a case, besides which. Throws a problem for headers that make no sense. */
const askedBy = (request: SignedInRequest) => {
  const expectedRevision = expectedRevisionOf(request.headers);

  return {
    caller: request.caller,
    commandId: commandIdOf(request.headers),
    correlationId: request.id,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(flag(request.query as Query, 'dryRun') ? { dryRun: true as const } : {}),
  };
};

/** The instruction to start a case. */
export const startOf = (workflow: string, body: unknown, request: SignedInRequest): Instruction => {
  const { command, id, data } = parseBody(startShape, body);
  return { workflow, starts: true, ...(id === undefined ? {} : { id }), command, data, ...askedBy(request) };
};

/** The instruction to act on a case. */
export const actOf = (
  place: { readonly workflow: string; readonly id: string; readonly command: string },
  body: unknown,
  request: SignedInRequest,
): Instruction => ({ ...place, starts: false, data: body, ...askedBy(request) });

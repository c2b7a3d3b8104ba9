import type { PrincipalOf } from '@casewright/access';
import type { Caller, Grant } from '@casewright/workflow';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { wordIn } from '../http/request-headers.js';

/** A request whose bearer token was checked. */
export type SignedInRequest = FastifyRequest & { caller: Caller };

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;

/** Who sent a request. Throws `NOT_SIGNED_IN` without a valid bearer token. */
export const callerOf = async ({ headers }: FastifyRequest, principalOf: PrincipalOf): Promise<Caller> => {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw notSignedIn('Sign in and send the token as Authorization: Bearer <token>.', 'Bearer');

  const principal = await principalOf(token);
  if (principal === undefined)
    throw notSignedIn('The token is not valid, or no longer. Sign in again.', 'Bearer error="invalid_token"');

  const actAs = wordIn(headers, 'X-Role');
  const onBehalfOf = wordIn(headers, 'X-On-Behalf-Of');
  return {
    ...principal,
    ...(actAs === undefined ? {} : { actAs }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
};

const notSignedIn = (message: string, challenge: string): Problem =>
  new Problem('NOT_SIGNED_IN', message, { headers: { 'www-authenticate': challenge } });

/** The grants a caller acts with: all, or those of the role they chose. */
export const actingGrants = ({ grants, actAs }: Caller): readonly Grant[] =>
  actAs === undefined ? grants : grants.filter(({ role }) => role === actAs);

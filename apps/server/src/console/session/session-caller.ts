import type { PrincipalOf } from '@casewright/access';
import type { Caller } from '@casewright/workflow';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/problem.js';
import { chosenRoleOf, sessionTokenOf } from './session-cookie.js';

/** Who uses the console. Throws `NOT_SIGNED_IN` without a session that is still valid. */
export const sessionCallerOf = async (request: FastifyRequest, principalOf: PrincipalOf): Promise<Caller> => {
  const token = sessionTokenOf(request);
  const principal = token === undefined ? undefined : await principalOf(token);
  if (principal === undefined) throw new Problem('NOT_SIGNED_IN', 'Sign in to see this page.');

  const actAs = chosenRoleOf(request);
  return principal.grants.some(({ role }) => role === actAs) ? { ...principal, actAs: actAs as string } : principal;
};

import type { PrincipalOf } from '@casewright/access';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { BY_SESSION } from '../console/page/console-page.js';
import { sessionCallerOf } from '../console/session/session-caller.js';
import { Problem } from '../http/problem.js';
import { PRINCIPAL_OF } from '../tokens.js';
import { ROUTE_ACCESS, type RouteAccess } from './access.decorators.js';
import { actingGrants, callerOf, type SignedInRequest } from './caller.js';

/** Stands before every route: no valid token, no answer, unless the route is marked public. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    @Inject(PRINCIPAL_OF) private readonly principalOf: PrincipalOf,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, places);
    if (access === 'everyone') return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const bySession = this.reflector.getAllAndOverride<boolean | undefined>(BY_SESSION, places) ?? false;
    request.caller = await (bySession ? sessionCallerOf : callerOf)(request, this.principalOf);

    const grants = actingGrants(request.caller);
    if (access === undefined || grants.some(({ role }) => access.includes(role))) return true;
    throw new Problem('ROLE_NOT_ALLOWED', `Only ${access.join(' or ')} can see this.`);
  }
}

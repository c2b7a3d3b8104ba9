import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { isLoopback } from './loopback.js';

/** Keeps other sites from using a developer's browser: the request must be for this machine, and from its own pages. */
@Injectable()
export class SameMachineGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const host = headers.host ?? '';
    const isOwn = headers.origin === undefined || headers.origin === `http://${host}`;
    if (isOwn && isLoopback(hostName(host))) return true;
    throw new Problem('ROLE_NOT_ALLOWED', 'The development routes answer only this machine.');
  }
}

const hostName = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '');

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/problem.js';
import { isOwnForm } from './csrf.js';

/** Lets a form through only when it came from a page of ours. */
@Injectable()
export class CsrfGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || isOwnForm(request)) return true;
    throw new Problem('ROLE_NOT_ALLOWED', NOT_OURS);
  }
}

const NOT_OURS =
  'This form did not come from a page of this console, or is too old. Go back, load the page again and send it once more.';

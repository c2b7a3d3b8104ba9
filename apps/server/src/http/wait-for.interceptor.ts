import type { Runtime } from '@casewright/runtime';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { RUNTIME } from '../tokens.js';
import { parseWholeNumber } from './query-params.js';
import { wordIn } from './request-headers.js';

const PATIENCE_MS = 2000;

/** Reads your own writes: `X-Wait-For: <position>` waits for the read models, and `X-Position` says where they are. */
@Injectable()
export class WaitForInterceptor implements NestInterceptor {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const wanted = wordIn(http.getRequest<FastifyRequest>().headers, 'X-Wait-For');

    if (wanted !== undefined) {
      const position = parseWholeNumber('X-Wait-For', wanted);
      const reached = await this.runtime.readModels.waitFor(position, PATIENCE_MS);
      void http.getResponse<FastifyReply>().header('x-position', String(reached));
    }
    return next.handle();
  }
}

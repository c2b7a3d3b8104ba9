import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { Public } from '../access/access.decorators.js';
import { LOGGER, RUNTIME } from '../tokens.js';

/** Whether the process lives, and whether it can take requests. */
@Controller('health')
@Public()
export class HealthController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      const head = await this.runtime.store.head();
      return { status: 'ok', position: String(head), readModels: String(this.runtime.readModels.position) };
    } catch (error) {
      this.logger.error({ err: error }, 'not ready');
      void reply.code(503);
      return { status: 'unavailable' };
    }
  }
}

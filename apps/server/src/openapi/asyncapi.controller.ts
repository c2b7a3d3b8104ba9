import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorators.js';
import { PUBLIC_URL, RUNTIME } from '../tokens.js';
import { asyncApiDocument } from './asyncapi-document.js';

@Controller('asyncapi.json')
@Public()
export class AsyncApiController {
  private text: string | undefined;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get()
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('content-type', 'application/json; charset=utf-8');
    return (this.text ??= JSON.stringify(asyncApiDocument(this.runtime.registry, this.publicUrl())));
  }
}

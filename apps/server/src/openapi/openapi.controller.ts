import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorators.js';
import { RUNTIME } from '../tokens.js';
import { openApiDocument } from './openapi-document.js';

@Controller('openapi.json')
@Public()
export class OpenApiController {
  private text: string | undefined;

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('content-type', 'application/json; charset=utf-8');
    return (this.text ??= JSON.stringify(openApiDocument(this.runtime.registry)));
  }
}

import { renderDocument } from '@casewright/documents';
import { makeDocument, type Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { unlessRefused } from '../http/problem.js';
import type { Query as QueryParams } from '../http/query-params.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';
import { documentHeaders, formatIn } from './document-format.js';
import { FindCase } from './find-case.js';
import { momentIn } from './moment-in.js';

/** The documents that the workflow of a case makes of it, to be read, printed or saved. */
@Controller('api/v1/cases/:workflow/:id/documents/:name')
@UseInterceptors(WaitForInterceptor)
export class DocumentsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Param() { name, ...place }: { readonly workflow: string; readonly id: string; readonly name: string },
    @Query() query: QueryParams,
    @Req() { caller, headers }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Uint8Array> {
    const format = formatIn(query, headers);
    const { view } = unlessRefused(await this.queries.execute(new FindCase({ ...place, caller }, momentIn(query))));
    const document = unlessRefused(await makeDocument(this.runtime, view, name));

    const rendered = await renderDocument(document, format);
    void reply.headers(documentHeaders(format, `${view.id}-${name}`));
    return rendered;
  }
}

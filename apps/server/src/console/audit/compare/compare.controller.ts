import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Query as QueryParams } from '../../../http/query-params.js';
import { RUNTIME } from '../../../tokens.js';
import { ConsolePage } from '../../page/console-page.js';
import { Pages, type PageRequest } from '../../page/pages.js';
import { readRecordedCase } from '../replay/recorded-case.js';
import { comparePage } from './compare-page.js';

/** A case at two of its events, side by side. */
@ConsolePage('cases/:workflow/:id/compare')
export class CompareController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Param() place: { readonly workflow: string; readonly id: string },
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { queries, runtime } = this;
    const recorded = await readRecordedCase({ queries, runtime }, { ...place, caller: request.caller as Caller });
    const page = comparePage(recorded, query);
    if (page.isWrong) void reply.code(400);
    return this.pages.show({ template: 'audit/compare.njk', ...page }, request, reply);
  }
}

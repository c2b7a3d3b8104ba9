import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { wholeNumber, type Query as QueryParams } from '../../../http/query-params.js';
import { RUNTIME } from '../../../tokens.js';
import { ConsolePage } from '../../page/console-page.js';
import { Pages, type PageRequest } from '../../page/pages.js';
import { typedIn } from '../form-error.js';
import { askedRevision } from './asked-revision.js';
import { readRecordedCase } from './recorded-case.js';
import { replayPage } from './replay-page.js';

/** A case event by event: what happened, what it changed, and whether it is as it was recorded. */
@ConsolePage('cases/:workflow/:id/replay')
export class ReplayController {
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
    const recorded = await readRecordedCase(
      { queries: this.queries, runtime: this.runtime },
      { ...place, caller: request.caller as Caller },
    );
    const asked = askedRevision(query, recorded.events);
    if (asked.errors.length > 0) void reply.code(400);

    const isWrongNumber = asked.errors.some(({ field }) => field === 'at');
    const given = {
      at: isWrongNumber ? typedIn(query, 'at') : String(asked.revision),
      ...{ date: typedIn(query, 'date'), time: typedIn(query, 'time') },
    };
    const page = await replayPage(recorded, asked, wholeNumber(query, 'events'));
    return this.pages.show({ template: 'audit/replay.njk', ...page, given }, request, reply);
  }
}

import type { Runtime } from '@casewright/runtime';
import { withoutTexts } from '@casewright/workflow';
import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { invalid, unlessRefused } from '../http/problem.js';
import { wholeNumber, type Query as QueryParams } from '../http/query-params.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';
import { caseDocument, etagOf } from './case-document.js';
import { changesBetween } from './case-changes.js';
import { eventDocument } from './event-document.js';
import { FindCase, type CaseFound } from './find-case.js';
import { momentIn } from './moment-in.js';

type Place = { readonly workflow: string; readonly id: string };

/** Reading a case: now, then, its history, and what changed. */
@Controller('api/v1/cases/:workflow/:id')
@UseInterceptors(WaitForInterceptor)
export class CasesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Param() place: Place,
    @Query() query: QueryParams,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const asked = { ...place, caller };
    const { view, isNow } = unlessRefused(await this.queries.execute(new FindCase(asked, momentIn(query))));

    const commands = isNow ? await this.runtime.engine.commandsFor(place.workflow, place.id, caller) : [];
    void reply.header('etag', etagOf(view));
    return caseDocument(view, commands, []);
  }

  @Get('events')
  async events(
    @Param() place: Place,
    @Query() query: QueryParams,
    @Req() { caller }: SignedInRequest,
  ): Promise<object> {
    const from = wholeNumber(query, 'from') ?? 0;
    const found = unlessRefused(await this.queries.execute(new FindCase({ ...place, caller })));

    return { events: await this.history(place, from, found) };
  }

  @Get('diff')
  async diff(@Param() place: Place, @Query() query: QueryParams, @Req() { caller }: SignedInRequest): Promise<object> {
    const [from, to] = ['from', 'to'].map((name) => required(name, wholeNumber(query, name))) as [number, number];
    if (from > to) throw invalid('from', 'Give the earlier revision first');

    const at = async (revision: number) =>
      unlessRefused(await this.queries.execute(new FindCase({ ...place, caller }, { revision })));
    const [earlier, later] = [await at(from), await at(to)];
    const [before, after] = [earlier, later].map(({ view }) => caseDocument(view, [], [])) as [Document, Document];
    const events = await this.history(place, from + 1, later);

    return {
      ...{ workflow: before.workflow, id: before.id, stream: before.stream },
      from: { revision: from, stage: before.stage },
      to: { revision: to, stage: after.stage },
      changes: changesBetween(compared(before), compared(after)),
      events: events.filter(({ revision }) => revision <= to),
    };
  }

  private async history({ workflow, id }: Place, from: number, { privateTexts }: CaseFound) {
    const events = await this.runtime.engine.history(workflow, id, from);
    return events.map((event) =>
      eventDocument({ ...event, data: withoutTexts(event.data, privateTexts.events[event.type] ?? []) }),
    );
  }
}

const required = (name: string, value: number | undefined): number => {
  if (value === undefined) throw invalid(name, 'Give a revision');
  return value;
};

type Document = ReturnType<typeof caseDocument>;

const compared = ({ stage, state, final, data, timers }: Document) => ({
  ...{ stage, state, final, data, timers },
});

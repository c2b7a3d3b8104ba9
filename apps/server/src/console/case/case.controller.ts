import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { caseDocument } from '../../cases/case-document.js';
import { single, wholeNumber, type Query as QueryParams } from '../../http/query-params.js';
import { PUBLIC_URL, RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { instantInWords } from '../page/dates.js';
import { Pages, type Page, type PageRequest } from '../page/pages.js';
import { casePage } from './case-page.js';
import { readCase, type CaseRead } from './case-read.js';
import { timelineItem } from './timeline.js';
import { timelinePage, type TimelineAsked } from './timeline-page.js';

export type Place = { readonly workflow: string; readonly id: string };

const NOTHING_CHOSEN = 'Choose what you want to do next';

/** A case: as it stands, what can be done next, and how it came there. */
@ConsolePage('cases/:workflow/:id')
export class CaseController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get()
  async show(
    @Param() place: Place,
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = await this.read(place, request);
    return this.pages.show(await this.page(read, timelineAsked(query)), request, reply);
  }

  /** Goes on to what was chosen to be done next. */
  @Get('actions')
  async choose(
    @Param() place: Place,
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const command = single(query, 'command') ?? '';
    const read = await this.read(place, request);
    if (Object.hasOwn(read.definition.commands, command)) {
      void reply.redirect(`/cases/${place.workflow}/${place.id}/actions/${command}`, 303);
      return '';
    }
    void reply.code(400);
    const page = await this.page(read, { all: false });
    return this.pages.show({ ...page, title: `Error: ${page.title}`, error: NOTHING_CHOSEN }, request, reply);
  }

  @Get('print')
  async print(
    @Param() place: Place,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = await this.read(place, request);
    const shown = await casePage(read);
    const page = {
      ...{ template: 'case/print.njk', title: `Print: ${shown.title}`, case: shown },
      history: read.events.toReversed().map((event) => timelineItem(read, event)),
      url: this.publicUrl() + shown.address,
      printedAt: instantInWords(this.runtime.clock.now()),
    };
    return this.pages.show(page, request, reply);
  }

  /** The case with its history, as the interface shows them. */
  @Get('json')
  async json(@Param() place: Place, @Req() request: PageRequest): Promise<object> {
    const { view, commands, events } = await this.read(place, request);
    return caseDocument(view, commands, events);
  }

  private async page(read: CaseRead, asked: TimelineAsked): Promise<Page> {
    const shown = await casePage(read);
    return { template: 'case/case.njk', title: shown.title, case: shown, timeline: timelinePage(read, asked) };
  }

  private read({ workflow, id }: Place, { caller }: PageRequest): Promise<CaseRead> {
    return readCase({ queries: this.queries, runtime: this.runtime }, { workflow, id, caller: caller as Caller });
  }
}

const timelineAsked = (query: QueryParams): TimelineAsked => ({
  all: single(query, 'history') === 'all',
  before: wholeNumber(query, 'before'),
  event: wholeNumber(query, 'event'),
});

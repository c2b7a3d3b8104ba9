import { Readable } from 'node:stream';
import { CONTENT_TYPES } from '@casewright/documents';
import type { Runtime } from '@casewright/runtime';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../../../access/access.decorators.js';
import { invalid, invalidIn } from '../../../http/problem.js';
import { wholeNumber, type Query as QueryParams } from '../../../http/query-params.js';
import { CLOSING, RUNTIME } from '../../../tokens.js';
import { ConsolePage } from '../../page/console-page.js';
import { Pages, type PageRequest } from '../../page/pages.js';
import { asCsv, asNdjson } from './log-downloads.js';
import { logFilter } from './log-filter.js';
import { logPage } from './log-page.js';
import type { LoggedEvent } from './logged-event.js';
import { wholeLog } from './search-log.js';

type Lines = (parts: AsyncIterable<readonly LoggedEvent[]>) => AsyncIterable<string>;

/** What happened in all cases, newest first. */
@ConsolePage('audit')
@OnlyFor('auditor')
export class EventLogController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CLOSING) private readonly closing: AbortSignal,
  ) {}

  @Get()
  async show(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = logFilter(query, this.runtime.registry);
    const head = await this.runtime.store.head();
    const start = {
      asOf: this.asOf(query, head),
      before: wholeNumber(query, 'before'),
      after: wholeNumber(query, 'after'),
    };
    const page = await logPage(this.runtime, asked, start, head);
    if (page.isWrong) void reply.code(400);
    return this.pages.show({ template: 'audit/log.njk', ...page }, request, reply);
  }

  @Get('events.csv')
  csv(@Query() query: QueryParams, @Res() reply: FastifyReply): Promise<void> {
    return this.download(query, reply, asCsv, CONTENT_TYPES.csv, 'events.csv');
  }

  @Get('events.ndjson')
  ndjson(@Query() query: QueryParams, @Res() reply: FastifyReply): Promise<void> {
    return this.download(query, reply, asNdjson, 'application/x-ndjson; charset=utf-8', 'events.ndjson');
  }

  /** Sends the whole list as fast as it is taken; it is cut off when the server closes. */
  private async download(query: QueryParams, reply: FastifyReply, lines: Lines, type: string, name: string) {
    const { filter, errors } = logFilter(query, this.runtime.registry);
    if (errors.length > 0)
      throw invalidIn(
        'The filter',
        errors.map(({ field, text }) => ({ field, message: text })),
      );
    const asOf = this.asOf(query, await this.runtime.store.head());

    const parts = wholeLog(this.runtime, filter, asOf);
    const stream = Readable.from(lines(parts), { signal: this.closing });
    void reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
    void reply.send(stream);
  }

  /** The last event of the list: as it was when its first page was read. Throws a problem for one yet to come. */
  private asOf(query: QueryParams, head: number): number {
    const asOf = wholeNumber(query, 'asOf') ?? head;
    if (asOf > head) throw invalid('asOf', `The log ends at ${head}`);
    return asOf;
  }
}

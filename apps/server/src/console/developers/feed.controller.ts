import type { StoredEvent } from '@casewright/event-store';
import type { Runtime } from '@casewright/runtime';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { OnlyFor } from '../../access/access.decorators.js';
import { chosenEvents } from '../../feed/chosen-events.js';
import { pour } from '../../feed/event-stream.js';
import { ReadFeed } from '../../feed/read-feed.js';
import { parseWholeNumber, single, type Query as QueryParams } from '../../http/query-params.js';
import { wordIn } from '../../http/request-headers.js';
import { CLOSING, LOGGER, PUBLIC_URL, RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { feedPage } from './feed-page.js';
import { FEED_READERS } from './feed-readers.js';

const AT_ONCE = 20;

/** Trying the feed out: a page of the log, and with a script what comes to it. */
@ConsolePage('developers/feed')
@OnlyFor(...FEED_READERS)
export class FeedPagesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
    @Inject(CLOSING) private readonly closing: AbortSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  async show(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { registry, store } = this.runtime;
    const head = await store.head();
    const workflow = single(query, 'workflow') ?? '';
    const after = startIn(query) ?? Math.max(0, head - AT_ONCE);
    const events = await this.queries.execute(new ReadFeed(after, this.chosen(workflow), AT_ONCE));

    const page = feedPage({ registry, events, after, head, workflow, isFull: events.length === AT_ONCE });
    return this.pages.show(page, request, reply);
  }

  @Get('stream')
  async stream(@Query() query: QueryParams, @Req() request: PageRequest, @Res() reply: FastifyReply): Promise<void> {
    const { filter, copyOf } = this.chosen(single(query, 'workflow') ?? '');
    const head = await this.runtime.store.head();
    const resumed = wordIn(request.headers, 'Last-Event-ID');
    const after = resumed === undefined ? (startIn(query) ?? head) : parseWholeNumber('Last-Event-ID', resumed);

    const left = new AbortController();
    const signal = AbortSignal.any([left.signal, this.closing]);
    const pages = this.runtime.store.subscribe(Math.min(after, head), { signal, filter });
    reply.hijack();
    reply.raw.once('close', () => left.abort());
    try {
      await pour(reply.raw, { pages, copyOf: (event: StoredEvent) => copyOf(event, this.publicUrl()), signal });
    } catch (error) {
      this.logger.warn({ err: error, correlationId: request.id }, 'feed of a page ended');
      reply.raw.destroy();
    }
  }

  private chosen(workflow: string) {
    return chosenEvents(this.runtime.registry, workflow === '' ? {} : { workflow });
  }
}

/** The position to begin after, as far as one is given. */
const startIn = (query: QueryParams): number | undefined => {
  const given = single(query, 'after')?.trim() ?? '';
  return given === '' ? undefined : parseWholeNumber('after', given);
};

import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { OnlyFor } from '../access/access.decorators.js';
import { invalid } from '../http/problem.js';
import { limitIn, parseWholeNumber, single, type Query as QueryParams } from '../http/query-params.js';
import { wordIn } from '../http/request-headers.js';
import { CLOSING, LOGGER, PUBLIC_URL, RUNTIME } from '../tokens.js';
import { chosenEvents } from './chosen-events.js';
import { pour } from './event-stream.js';
import { ReadFeed } from './read-feed.js';

const LIMIT = { usual: 100, most: 1000 };

/** The log of all cases for other services, in pages and as a stream. */
@Controller('api/v1/events')
@OnlyFor('subscriber', 'auditor')
export class FeedController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
    @Inject(CLOSING) private readonly closing: AbortSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  async page(@Query() query: QueryParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const chosen = chosenEvents(this.runtime.registry, query);
    const limit = limitIn(query, LIMIT);
    const after = await this.start('after', single(query, 'after'));

    const events = await this.queries.execute(new ReadFeed(after, chosen, limit));
    void reply.header('content-type', 'application/cloudevents-batch+json; charset=utf-8');
    return JSON.stringify(events);
  }

  @Get('stream')
  async stream(@Query() query: QueryParams, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const chosen = chosenEvents(this.runtime.registry, query);
    const resumed = wordIn(request.headers, 'Last-Event-ID');
    const after =
      resumed === undefined
        ? await this.start('after', single(query, 'after'))
        : await this.start('Last-Event-ID', resumed);

    const left = new AbortController();
    const signal = AbortSignal.any([left.signal, this.closing]);
    const pages = this.runtime.store.subscribe(after, { signal, filter: chosen.filter });

    reply.hijack();
    reply.raw.setHeader('x-correlation-id', request.id);
    reply.raw.once('close', () => left.abort());
    try {
      await pour(reply.raw, { pages, copyOf: (event) => chosen.copyOf(event, this.publicUrl()), signal });
    } catch (error) {
      this.logger.warn({ err: error, correlationId: request.id }, 'event stream ended');
      reply.raw.destroy();
    }
  }

  /** The position to begin after: 0 when none is given. Throws a problem for one the log has not reached. */
  private async start(name: string, given: string | undefined): Promise<number> {
    const after = parseWholeNumber(name, given ?? '0');
    const head = await this.runtime.store.head();
    if (after > head) throw invalid(name, `The log ends at ${head}. If it was emptied, begin again without a position`);
    return after;
  }
}

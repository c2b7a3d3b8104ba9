import type { StoredEvent } from '@casewright/event-store';
import type { Runtime } from '@casewright/runtime';
import { isRefusal, type Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { FindCase } from '../../cases/find-case.js';
import { pour } from '../../feed/event-stream.js';
import { unlessRefused } from '../../http/problem.js';
import { parseWholeNumber, single, type Query as QueryParams } from '../../http/query-params.js';
import { wordIn } from '../../http/request-headers.js';
import { CLOSING, LOGGER, RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import type { PageRequest } from '../page/pages.js';
import type { Place } from './case.controller.js';
import { whileSeen } from './while-seen.js';

/** Tells an open page of a case that there is a newer revision, and nothing else. */
@ConsolePage('cases/:workflow/:id/changes')
export class CaseChangesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CLOSING) private readonly closing: AbortSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  async stream(
    @Param() place: Place,
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const find = () => this.queries.execute(new FindCase({ ...place, caller: request.caller as Caller }));
    const { stream } = unlessRefused(await find()).view;
    const isSeen = async () => !isRefusal(await find());
    const isOfCase = (event: StoredEvent): boolean => event.stream === stream;
    const after = await this.start(wordIn(request.headers, 'Last-Event-ID') ?? single(query, 'after'));

    const left = new AbortController();
    const signal = AbortSignal.any([left.signal, this.closing]);
    const pages = this.runtime.store.subscribe(after, { signal, filter: { streamPrefixes: [stream] } });
    const copyOf = (event: StoredEvent) =>
      isOfCase(event) ? { sequence: String(event.position), revision: event.revision } : undefined;

    reply.hijack();
    reply.raw.once('close', () => left.abort());
    try {
      await pour(reply.raw, {
        pages: whileSeen(pages, { isOfCase, isSeen }),
        copyOf,
        signal,
      });
    } catch (error) {
      this.logger.warn({ err: error, correlationId: request.id }, 'changes of a case ended');
      reply.raw.destroy();
    }
  }

  /** The position to begin after; the end of the log when none is given, or one it has not reached. */
  private async start(given: string | undefined): Promise<number> {
    const head = await this.runtime.store.head();
    return given === undefined ? head : Math.min(parseWholeNumber('after', given), head);
  }
}

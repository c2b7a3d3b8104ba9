import type { Runtime } from '@casewright/runtime';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PUBLIC_URL, RUNTIME } from '../tokens.js';
import type { ChosenEvents, CloudEvent } from '@casewright/subscriptions';

/** The log from a position on, as far as it goes now and `limit` allows. */
export class ReadFeed extends Query<readonly CloudEvent[]> {
  constructor(
    readonly after: number,
    readonly chosen: ChosenEvents,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ReadFeed)
export class ReadFeedHandler implements IQueryHandler<ReadFeed> {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  async execute({ after, chosen, limit }: ReadFeed): Promise<readonly CloudEvent[]> {
    const { store } = this.runtime;
    const head = await store.head();
    const found: CloudEvent[] = [];
    if (after >= head) return found;

    const reading = new AbortController();
    for await (const page of store.subscribe(after, { signal: reading.signal, filter: chosen.filter })) {
      for (const event of page.events) {
        const copy = chosen.copyOf(event, this.publicUrl());
        if (copy !== undefined) found.push(copy);
        if (found.length === limit) return found;
      }
      if (page.position >= head) break;
    }
    return found;
  }
}

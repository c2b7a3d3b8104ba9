import type { EventStore, Page } from '@casewright/event-store';

/**
 * Pages of the log after a position, up to a head; it ends there, however the log grows meanwhile. Throws when the log
 * is emptied under the reader.
 */
export async function* logPages(
  store: Pick<EventStore, 'subscribe'>,
  after: number,
  head: number,
): AsyncGenerator<Page> {
  if (after >= head) return;

  const done = new AbortController();
  let reached = after;
  try {
    for await (const { events, position } of store.subscribe(after, { signal: done.signal })) {
      if (position < reached) throw new Error('The log was emptied while it was read. Try again.');
      reached = position;
      yield { events: events.filter((event) => event.position <= head), position: Math.min(position, head) };
      if (position >= head) return;
    }
  } finally {
    done.abort();
  }
}

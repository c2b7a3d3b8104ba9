import { checkWrites } from './check-writes.js';
import {
  NO_STREAM,
  type EventStore,
  type Page,
  type StoredEvent,
  type Subscribing,
  type Write,
} from './event-store.js';
import { passes } from './filter.js';
import { follow } from './follow.js';
import { checkStart, PAGE_SIZE } from './page.js';
import { repeatedAt, type Streams } from './repeats.js';
import { wakeUps } from './wake-ups.js';

/** An event store that lasts as long as the process. `multiStream: false` makes it as strict as stores that cannot. */
export const inMemoryEventStore = ({ multiStream = true } = {}): EventStore => {
  const log: StoredEvent[] = [];
  const byStream = new Map<string, StoredEvent[]>();
  const known = new Set<string>();
  const news = wakeUps();

  const eventsOf = (stream: string): readonly StoredEvent[] => byStream.get(stream) ?? [];

  const streams: Streams = {
    revision: (stream) => eventsOf(stream).length + NO_STREAM,
    stored: (stream, from, count) => eventsOf(stream).slice(from, from + count),
  };

  const checkIds = (writes: readonly Write[]): void => {
    const ids = writes.flatMap(({ stream, events }) => events.map(({ id }) => `${id} ${stream}`));
    const twice = ids.find((id, index) => known.has(id) || ids.indexOf(id) !== index);

    if (twice !== undefined)
      throw new Error(`Event ${twice.replace(' ', ' is already in ')}: give each event its own id.`);
  };

  const store = ({ stream, events }: Write): readonly number[] =>
    events.map((event) => {
      const stored = { ...event, stream, revision: eventsOf(stream).length, position: log.length + 1 };

      log.push(stored);
      known.add(`${event.id} ${stream}`);
      byStream.set(stream, byStream.get(stream) ?? []);
      byStream.get(stream)?.push(stored);

      return stored.position;
    });

  const pageAfter = (after: number, { filter, pageSize = PAGE_SIZE }: Subscribing): Page | undefined => {
    checkStart(after, log.length);

    if (after === log.length) return undefined;

    const read = log.slice(after, after + pageSize);

    return { events: read.filter((event) => passes(filter, event)), position: after + read.length };
  };

  return {
    multiStream,

    async *read(stream, from = 0) {
      yield* eventsOf(stream).slice(from);
    },

    append: async (writes) => {
      checkWrites({ multiStream }, writes);

      const repeated = repeatedAt(writes, streams);

      if (repeated) return repeated;

      checkIds(writes);

      const positions = writes.flatMap(store);

      news.wake();

      return positions;
    },

    subscribe: (after, options) =>
      follow({ pageAfter: (from) => pageAfter(from, options), untilMore: news.wait }, after, options.signal),

    head: async () => log.length,
  };
};

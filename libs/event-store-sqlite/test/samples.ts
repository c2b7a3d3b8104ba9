import { randomUUID } from 'node:crypto';
import { NO_STREAM, type EventStore, type NewEvent, type StoredEvent, type Write } from '@casewright/event-store';

export const event = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ThingHappened',
  data: '{"thing":1}',
  meta: '{}',
  hash: 'a'.repeat(64),
  ...given,
});

/** A write of so many events to a stream that does not exist yet. */
export const opening = (stream: string, count = 1): Write => ({
  stream,
  expectedRevision: NO_STREAM,
  events: Array.from({ length: count }, () => event()),
});

/** Every event of the log so far. */
export const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const head = await store.head();
  const stop = new AbortController();
  const events: StoredEvent[] = [];

  if (head === 0) return events;

  for await (const page of store.subscribe(0, { signal: stop.signal })) {
    events.push(...page.events);

    if (page.position >= head) stop.abort();
  }

  return events;
};

/** The numbers from 1 to a last one. */
export const oneTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

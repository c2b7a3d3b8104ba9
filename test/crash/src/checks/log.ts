import { grouped } from './grouped.js';
import { logPages } from '@casewright/runtime';
import type { EventStore, StoredEvent } from '@casewright/event-store';
import type { EventMeta } from '@casewright/workflow';

/** An event of the log, with its texts read. */
export type Recorded = Omit<StoredEvent, 'data' | 'meta'> & {
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
};

/** Every event of the log, in its order. */
export const readLog = async (store: EventStore): Promise<readonly Recorded[]> => {
  const log: Recorded[] = [];
  for await (const { events } of logPages(store, 0, await store.head()))
    for (const event of events)
      log.push({
        ...event,
        data: JSON.parse(event.data) as Recorded['data'],
        meta: JSON.parse(event.meta) as EventMeta,
      });
  return log;
};

/** The events of cases, by stream. */
export const byCase = (log: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> =>
  grouped(
    log.filter(({ meta }) => 'stage' in meta),
    ({ stream }) => stream,
  );

/** Where an event stands, in words. */
export const placeOf = ({ stream, revision, type }: Recorded): string => `${stream}@${revision} ${type}`;

import type { EventStore, NewEvent, Write } from '@casewright/event-store';
import type { ExportedEvent } from './exported-line.js';
import { readExport, UnfitImport } from './read-export.js';

export type ImportOptions = { readonly onProgress?: (events: number) => void };

/** As many events as one append takes at most. */
const BATCH = 1000;

/**
 * Takes an export into an empty store, with its ids, order and hashes, each batch wholly or not at all. Throws
 * `UnfitImport` when the store is not empty or the export is not whole and unbroken; what came before is then stored.
 */
export const importLog = async (
  store: Pick<EventStore, 'head' | 'append' | 'multiStream'>,
  lines: AsyncIterable<string>,
  { onProgress }: ImportOptions = {},
): Promise<{ readonly events: number }> => {
  if ((await store.head()) > 0)
    throw new UnfitImport('not empty', 'The store holds events already. Import into an empty one.');

  const most = store.multiStream ? BATCH : 1;
  let events = 0;
  for await (const batch of batches(readExport(lines), most)) {
    await store.append(batch);
    events += batch.reduce((sum, write) => sum + write.events.length, 0);
    onProgress?.(events);
  }
  return { events };
};

type Gathered = Write & { readonly events: NewEvent[] };

/** Appends that keep the order of the log: one ends where a stream comes up again after another. */
async function* batches(events: AsyncIterable<ExportedEvent>, most: number): AsyncGenerator<readonly Write[]> {
  let batch = new Map<string, Gathered>();
  let last: Gathered | undefined;
  let size = 0;

  for await (const { stream, revision, ...event } of events) {
    const goesOn = last?.stream === stream;
    if (size >= most || (!goesOn && batch.has(stream))) {
      yield [...batch.values()];
      batch = new Map();
      last = undefined;
      size = 0;
    }

    last = last?.stream === stream ? last : { stream, expectedRevision: revision - 1, events: [] };
    last.events.push(event);
    batch.set(stream, last);
    size += 1;
  }
  if (size > 0) yield [...batch.values()];
}

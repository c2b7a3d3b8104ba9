import type { Registry } from '@casewright/engine';
import type { EventStore, StoredEvent } from '@casewright/event-store';
import type { EventMeta } from '@casewright/workflow';

const FEW = 20;

type Log = { readonly store: Pick<EventStore, 'subscribe'>; readonly registry: Registry; readonly head: number };

/**
 * About where in the log an instant lies: a position up to which the events of cases were recorded before it, found by
 * halving. Cases are recorded as time passes, give or take those recorded at the same moment.
 */
export const positionAt = async (log: Log, instant: string): Promise<number> => {
  let [before, after] = [0, log.head];
  while (before < after) {
    const middle = Math.floor((before + after) / 2);
    const next = await nextOfCase(log, middle, after);
    if (next !== undefined && next.recordedAt < instant) before = next.position;
    else after = middle;
  }
  return before;
};

type Recorded = { readonly position: number; readonly recordedAt: string };

/** The first event of a case after a position, up to another. */
const nextOfCase = async ({ store, registry }: Log, above: number, upTo: number): Promise<Recorded | undefined> => {
  const done = new AbortController();
  try {
    for await (const page of store.subscribe(above, { signal: done.signal, pageSize: FEW })) {
      for (const event of page.events) {
        if (event.position > upTo) return undefined;
        const recordedAt = recordedAtOf(event, registry);
        if (recordedAt !== undefined) return { position: event.position, recordedAt };
      }
      if (page.position >= upTo) return undefined;
    }
  } finally {
    done.abort();
  }
  return undefined;
};

const recordedAtOf = ({ stream, meta }: StoredEvent, registry: Registry): string | undefined => {
  if (registry.ofCategory(stream.slice(0, stream.indexOf('-'))) === undefined) return undefined;
  try {
    return (JSON.parse(meta) as Partial<EventMeta> | null)?.recordedAt;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

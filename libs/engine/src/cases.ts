import { NO_STREAM, type EventStore } from '@casewright/event-store';
import type { Workflow } from '@casewright/workflow';
import { boundedCache } from './bounded-cache.js';
import { extend, type CaseRecord } from './case-record.js';

/** The cases of a store, the most recently used ones kept folded. */
export const caseRecords = (store: EventStore, capacity: number) => {
  const cache = boundedCache<CaseRecord>(capacity);

  const readOn = async (workflow: Workflow, stream: string, known: CaseRecord | undefined) => {
    let record = known;
    for await (const stored of store.read(stream, (known?.revision ?? NO_STREAM) + 1))
      record = extend(workflow, record, stored);
    return record;
  };

  const keep = (record: CaseRecord): CaseRecord => {
    const kept = cache.get(record.stream);
    if (kept !== undefined && kept.revision > record.revision) return kept;
    cache.set(record.stream, record);
    return record;
  };

  return {
    /** What is kept of a case, which others may have moved on from. */
    cached: (stream: string): CaseRecord | undefined => cache.get(stream),

    /** The case as the store has it now; undefined when it does not exist. */
    fresh: async (workflow: Workflow, stream: string): Promise<CaseRecord | undefined> => {
      const record = await readOn(workflow, stream, cache.get(stream));
      return record === undefined ? undefined : keep(record);
    },

    /** The fold of a stream's beginning: up to a revision or an instant. */
    until: async (
      workflow: Workflow,
      stream: string,
      { revision = Infinity, at }: { readonly revision?: number; readonly at?: string },
    ): Promise<CaseRecord | undefined> => {
      let record: CaseRecord | undefined;
      for await (const stored of store.read(stream)) {
        if (stored.revision > revision) break;
        const next = extend(workflow, record, stored);
        if (at !== undefined && next.recordedAt > at) break;
        record = next;
      }
      return record;
    },

    keep,
    clear: cache.clear,
  };
};

export type CaseRecords = ReturnType<typeof caseRecords>;

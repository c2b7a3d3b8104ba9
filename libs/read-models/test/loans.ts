import { registryOf } from '@casewright/engine';
import { NO_STREAM, type EventStore, type NewEvent, type StoredEvent } from '@casewright/event-store';
import type { EventMeta, RunningTimer } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { viewEvents } from '../src/view-events.js';

export const registry = registryOf([deskLoan]);

export type Happening = {
  readonly stream?: string;
  readonly type: string;
  readonly data?: object;
} & Partial<EventMeta>;

/** Events of loans as a store hands them out. Each is recorded a minute after the one before, on 9 January 2012. */
export const recorded = (...happenings: readonly Happening[]): readonly StoredEvent[] => {
  const revisions = new Map<string, number>();

  return happenings.map(({ stream = 'deskLoan-1', type, data = {}, ...given }, index) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const recordedAt = `2012-01-09T10:${String(index % 60).padStart(2, '0')}:00.000Z`;
    const meta = { recordedAt, schemaVersion: 1, ...(revision === 0 ? { definitionVersion: 1 } : {}), ...given };
    const stored = { id: `${stream}@${revision}`, type, data: JSON.stringify(data), meta: JSON.stringify(meta) };
    return { ...stored, hash: '', stream, revision, position: index + 1 };
  });
};

/** The same as views fold them. */
export const seen = (...happenings: readonly Happening[]) => viewEvents(registry, recorded(...happenings));

/** Appends events of loans to a store, each to its stream, and answers the position of the last. */
export const happen = async (store: EventStore, ...happenings: readonly Happening[]): Promise<number> => {
  for (const { stream, ...event } of recorded(...happenings)) await append(store, stream, event);
  return store.head();
};

const append = async (store: EventStore, stream: string, { type, data, meta, hash }: NewEvent): Promise<void> => {
  let expectedRevision = NO_STREAM;
  for await (const { revision } of store.read(stream)) expectedRevision = revision;

  const id = `${stream}@${expectedRevision + 1}`;
  await store.append([{ stream, expectedRevision, events: [{ id, type, data, meta, hash }] }]);
};

export const requested = (stream: string, given: Partial<Happening> = {}): Happening => ({
  ...{ stream, type: 'LoanRequested', stage: 'requested' },
  data: { itemId: 'projector', councilId: 'bedford', borrowerId: 'p1' },
  ...given,
});

export const approval: RunningTimer = {
  ...{ name: 'approval', key: '', due: '2012-01-16', at: '2012-01-17T00:00:00.000Z', then: 'StageOverdue' },
};

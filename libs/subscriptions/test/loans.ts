import { registryOf } from '@casewright/engine';
import { NO_STREAM, type EventStore } from '@casewright/event-store';
import { deskLoan } from '@casewright/workflow/example';

export const registry = registryOf([deskLoan]);

/** Events of loans, appended to a store each to its case. */
export const happening = (store: EventStore) => {
  const revisions = new Map<string, number>();

  return async (id: string, type = 'LoanRequested', data: object = { itemId: id, councilId: 'bedford' }) => {
    const stream = `deskLoan-${id}`;
    const expectedRevision = revisions.get(stream) ?? NO_STREAM;
    revisions.set(stream, expectedRevision + 1);
    const instant = '2012-01-09T10:00:00.000Z';
    const meta = {
      ...{ occurredAt: instant, recordedAt: instant, schemaVersion: 1, stage: 'requested' },
      ...{ $correlationId: 'c', $causationId: 'c' },
    };
    const event = { id: `${stream}@${expectedRevision + 1}`, type, data: JSON.stringify(data), hash: '' };
    const [position] = await store.append([
      { stream, expectedRevision, events: [{ ...event, meta: JSON.stringify(meta) }] },
    ]);
    return position ?? 0;
  };
};

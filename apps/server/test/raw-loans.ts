import { NO_STREAM, type EventStore } from '@casewright/event-store';

const INSTANT = '2012-01-09T10:00:00.000Z';

/** Writes events of loans straight into a log, as many to each of some cases; answers how many there are then. */
export const rawLoans = (store: EventStore, cases: number) => {
  let written = 0;

  return async (each: number, note = ''): Promise<number> => {
    for (let number = 0; number < cases; number += 1) {
      const stream = `deskLoan-c${number}`;
      const from = written / cases;
      const events = Array.from({ length: each }, (_, index) => ({
        ...{ id: `${stream}@${from + index}`, type: 'LoanRequested', hash: '' },
        data: JSON.stringify({ itemId: stream, councilId: 'bedford', borrowerId: 'ann', ...(note && { note }) }),
        meta: JSON.stringify({
          ...{ occurredAt: INSTANT, recordedAt: INSTANT, schemaVersion: 1, stage: 'requested' },
          ...{ $correlationId: 'c', $causationId: 'c' },
        }),
      }));
      await store.append([{ stream, expectedRevision: from === 0 ? NO_STREAM : from - 1, events }]);
    }
    return (written += cases * each);
  };
};

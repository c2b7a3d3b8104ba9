import { createEngine, type EnginePorts } from '@casewright/engine';
import { inMemoryEventStore, type StoredEvent } from '@casewright/event-store';
import { giveTo, instructionOf, lifeOf } from './loans.js';

/** The loan whose life is recorded. */
export const LOAN = 'loan00000';

/** The events of one loan and of its item's ledger as the engine records them, in their order. */
export const recordedLife = async (ports: Omit<EnginePorts, 'store'>): Promise<readonly StoredEvent[]> => {
  const store = inMemoryEventStore();
  const give = giveTo(createEngine({ ...ports, store }));
  for (const act of lifeOf(LOAN)) await give(instructionOf(LOAN, act));

  const head = await store.head();
  const pages = store.subscribe(0, { signal: new AbortController().signal, pageSize: head });
  for await (const { events } of pages) return events;
  return [];
};

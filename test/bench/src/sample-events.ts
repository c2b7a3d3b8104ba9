import { createEngine, type EnginePorts } from '@casewright/engine';
import { collect, inMemoryEventStore, type StoredEvent } from '@casewright/event-store';
import { giveTo, instructionOf, lifeOf } from './loans.js';

/** The events of one loan as the engine records them, so that baselines write rows of their size and shape. */
export const sampleEvents = async (ports: Omit<EnginePorts, 'store'>): Promise<readonly StoredEvent[]> => {
  const store = inMemoryEventStore();
  const give = giveTo(createEngine({ ...ports, store }));
  for (const act of lifeOf('loan00000')) await give(instructionOf('loan00000', act));
  return collect(store.read('deskLoan-loan00000'));
};

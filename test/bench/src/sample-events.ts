import type { EnginePorts } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { LOAN, recordedLife } from './recorded-life.js';

/** The events of one loan as the engine records them, so that baselines write rows of their size and shape. */
export const sampleEvents = async (ports: Omit<EnginePorts, 'store'>): Promise<readonly StoredEvent[]> =>
  (await recordedLife(ports)).filter(({ stream }) => stream === `deskLoan-${LOAN}`);

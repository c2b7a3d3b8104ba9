import type { DueTimer, Engine } from './engine.js';

/** Running timers that act at or before an instant, earliest first. */
export type DueTimers = (until: string, limit: number) => Promise<readonly DueTimer[]>;

const BATCH = 200;

/**
 * Fires every timer due at an instant, earliest first, and answers how many it tried. Those that wait for their stage stay
 * due and hold nobody up; nor do those that fail, of which an `AggregateError` tells at the end.
 */
export const fireDue = async (engine: Pick<Engine, 'fire'>, dueTimers: DueTimers, until: string): Promise<number> => {
  const failures: Error[] = [];
  let tried = 0;

  for (let due = await dueTimers(until, BATCH); due.length > 0;) {
    for (const timer of due) await engine.fire(timer).catch((error: Error) => failures.push(error));
    tried += due.length;
    if (due.length < BATCH) break;
    due = (await dueTimers(until, tried + BATCH)).slice(tried);
  }

  if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  return tried;
};

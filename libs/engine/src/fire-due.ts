import type { DueTimer, Engine } from './engine.js';

/** Running timers that act at or before an instant, earliest first. */
export type DueTimers = (until: string, limit: number) => Promise<readonly DueTimer[]>;

const BATCH = 200;

/** Fires every timer due at an instant, earliest first, and answers how many it tried. */
export const fireDue = async (engine: Pick<Engine, 'fire'>, dueTimers: DueTimers, until: string): Promise<number> => {
  const due = await dueTimers(until, BATCH);
  for (const timer of due) await engine.fire(timer);
  return due.length;
};

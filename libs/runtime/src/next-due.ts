import type { DueTimers } from '@casewright/engine';

const FIRST_LOOK = 1000;

/**
 * The instant of the earliest timer that acts after one instant and at or before another. Those that are due already wait
 * for their stage; there may be any number of them.
 */
export const nextDue = async (dueTimers: DueTimers, after: string, until: string): Promise<string | undefined> => {
  for (let limit = FIRST_LOOK; ; limit *= 2) {
    const due = await dueTimers(until, limit);
    const next = due.find(({ at }) => at > after);
    if (next !== undefined || due.length < limit) return next?.at;
  }
};

import type { Clock } from '../src/clock.js';

type Sleeper = { readonly until: number; readonly wake: () => void };

/** A clock that stands still until it is moved; whoever sleeps until then wakes. */
export const manualClock = (start = Date.parse('2026-01-05T09:00:00.000Z')) => {
  const sleepers = new Set<Sleeper>();
  let now = start;

  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { until: now + ms, wake };
        if (signal.aborted) return resolve();
        sleepers.add(sleeper);
        signal.addEventListener('abort', wake);
      }),
  };
  return {
    clock,
    advance: (ms: number): void => {
      now += ms;
      for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
    },
  };
};

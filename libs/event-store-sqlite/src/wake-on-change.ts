import type { WakeUps } from '@casewright/event-store';

/**
 * Wakes those who wait when the version of a file has changed, which is how commits of other processes are noticed.
 * Looks every so many milliseconds, without keeping the process alive. Answers how to stop it.
 */
export const wakeOnChange = (version: () => unknown, news: WakeUps, every: number): (() => void) => {
  let seen: unknown;

  const look = (): boolean => {
    try {
      const now = version();
      const changed = now !== seen;

      seen = now;

      return changed;
    } catch {
      // whoever is woken reads for themselves, and meets the same error
      return true;
    }
  };

  const timer = setInterval(() => {
    if (news.waiting() > 0 && look()) news.wake();
  }, every).unref();

  return () => clearInterval(timer);
};

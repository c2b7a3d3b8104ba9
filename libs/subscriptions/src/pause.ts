import type { WakeUps } from '@casewright/event-store';
import type { Clock } from './clock.js';

/** Waits for news, for so long at most, or until the signal is aborted. */
export const pause = async (news: WakeUps, clock: Clock, ms: number, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  const over = new AbortController();
  const stop = () => over.abort();
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([news.wait(over.signal), clock.sleep(ms, over.signal)]);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
};

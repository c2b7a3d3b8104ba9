import { timerId } from '@casewright/workflow';
import { byCase, placeOf, type Recorded } from './log.js';

export type TimerFindings = {
  /** How many fired, each once. */
  readonly fired: number;
  /** Fired although they did not run: a second time, or after they had been cancelled, or while they stood still. */
  readonly notRunning: readonly string[];
  readonly early: readonly string[];
  /** Due and not fired. */
  readonly missed: readonly string[];
};

/** Follows every timer from the event that set it to the one that ended or held it. */
export const checkTimers = (log: readonly Recorded[], now: string): TimerFindings => {
  const notRunning: string[] = [];
  const early: string[] = [];
  const missed: string[] = [];
  let firings = 0;

  for (const events of byCase(log).values()) {
    const running = new Map<string, string>();
    for (const event of events) {
      const { fired = [], cancelled = [], held = [], set = [] } = event.meta.timers ?? {};
      for (const timer of fired) {
        const at = running.get(timerId(timer));
        if (at === undefined) notRunning.push(placeOf(event));
        else if (at > event.meta.recordedAt) early.push(placeOf(event));
        else firings += 1;
      }
      // one that stands still runs again only when it is set anew
      for (const timer of [...fired, ...cancelled, ...held]) running.delete(timerId(timer));
      for (const timer of set) running.set(timerId(timer), timer.at);
    }
    for (const [timer, at] of running) if (at <= now) missed.push(`${events[0]?.stream}: ${timer} at ${at}`);
  }
  return { fired: firings, notRunning, early, missed };
};

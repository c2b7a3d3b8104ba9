import { applyTimers, timerId, type RunningTimer, type TimerChanges } from '@casewright/workflow';
import { overdueSince } from './overdue.js';

/** Stands for a date that never comes, so that cases without one sort last. */
export const NEVER = '9999-12-31';

/** The timers of a case after an event changed some, as JSON, the one that acts first at the front. */
export const runningAfter = (before: string | null, changes: TimerChanges | undefined): string | null => {
  if (changes === undefined) return before;

  const known = new Map(timersIn(before).map((timer) => [timerId(timer), timer]));
  const running = [...applyTimers(known, changes).values()];
  return running.length === 0 ? null : JSON.stringify(running.sort((a, b) => (a.at < b.at ? -1 : 1)));
};

const timersIn = (timers: string | null): readonly RunningTimer[] =>
  timers === null ? [] : (JSON.parse(timers) as readonly RunningTimer[]);

/** Those among them that the case does not hold. */
export const actingIn = (timers: string | null): readonly RunningTimer[] =>
  timersIn(timers).filter(({ held }) => held === undefined);

/** The earliest date something was due and has not been done, or else is due next. */
export const dueOf = (overdue: string | null, timers: string | null): string => {
  const dates = [overdueSince(overdue), ...actingIn(timers).map(({ due }) => due)];
  return dates.filter((date) => date !== null).sort()[0] ?? NEVER;
};

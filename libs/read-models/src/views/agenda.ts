import { acting, applyTimers, timerId, type RunningTimer, type TimerChanges } from '@casewright/workflow';
import { overdueSince } from './overdue.js';

/** What a case has ahead of it. */
export type Agenda = {
  /** The timers that run, as JSON, the one that acts first at the front. */
  readonly timers: string | null;
  /** The earliest date something was due and has not been done, or else is due next. */
  readonly due: string;
};

/** Stands for a date that never comes, so that cases without one sort last. */
export const NEVER = '9999-12-31';

/** What a case has ahead of it after an event, with what is overdue by then. */
export const agendaAfter = (
  before: (Agenda & { readonly overdue: string | null }) | undefined,
  overdue: string | null,
  changes: TimerChanges | undefined,
): Agenda => {
  if (before !== undefined && changes === undefined && overdue === before.overdue) return before;

  const known = timersIn(before?.timers ?? null).map((timer) => [timerId(timer), timer] as const);
  const running = applyTimers(new Map(known), changes);
  const inOrder = [...running.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
  const dates = [overdueSince(overdue), ...acting(running).map(({ due }) => due)];
  return {
    timers: inOrder.length === 0 ? null : JSON.stringify(inOrder),
    due: dates.filter((date) => date !== null).sort()[0] ?? NEVER,
  };
};

const timersIn = (timers: string | null): readonly RunningTimer[] =>
  timers === null ? [] : (JSON.parse(timers) as readonly RunningTimer[]);

/** The timers among them that the case does not hold. */
export const actingIn = (timers: string | null): readonly RunningTimer[] =>
  timersIn(timers).filter(({ held }) => held === undefined);

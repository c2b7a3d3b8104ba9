import { isWithin, stageOf, type State } from './machine.js';
import { actsAt, type Hold, type RunningTimer } from './timer.js';
import type { Change } from './timer-changes.js';
import type { TimerRow } from './watched-stages.js';
import type { Workflow } from './workflow.js';

/** Whether a case is where its timers stand still. */
export const holds = ({ holdsTimers }: Workflow, state: State): boolean =>
  holdsTimers.some((path) => isWithin(stageOf(state), path));

/** How a timer stands when its case begins to hold it. */
export const heldFrom = ({ due }: RunningTimer, { event, before, calendar }: Change): Hold => ({
  stage: stageOf(before),
  daysLeft: calendar.workingDaysIn(calendar.addDays(calendar.dateOf(event.at), 1), due),
});

/** A timer that stood still, as it goes on: with the working days it had left, or on its day. None of one that ran. */
export const resumed = (
  row: TimerRow | undefined,
  { held, ...timer }: RunningTimer,
  { event, calendar }: Change,
): readonly RunningTimer[] => {
  if (held === undefined) return [];
  if (row?.afterHolding === 'keeps-its-day') return [timer];

  const due = calendar.addWorkingDays(calendar.dateOf(event.at), held.daysLeft);
  return [{ ...timer, due, at: actsAt(calendar, due, row?.acts) }];
};

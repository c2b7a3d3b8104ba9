import type { Calendar } from './calendar.js';
import type { RecordedEvent } from './events.js';
import { heldFrom, holds, resumed } from './held-timers.js';
import { isFinal, stageOf, type State } from './machine.js';
import { actsAt, timerId, type RunningTimer, type RunningTimers, type TimerChanges, type TimerId } from './timer.js';
import { isWatched, type TimerRow } from './watched-stages.js';
import type { Workflow } from './workflow.js';

export type Change = {
  readonly event: RecordedEvent;
  readonly before: State;
  readonly after: State;
  readonly timers: RunningTimers;
  readonly calendar: Calendar;
  readonly settings: object;
  readonly lapsed: TimerId | undefined;
};

/** What an event does to the timers of its case; undefined when nothing. */
export const timerChanges = (workflow: Workflow, change: Change): TimerChanges | undefined => {
  if (workflow.timers.length === 0) return undefined;

  const started = workflow.timers.flatMap((row) => startedBy(row, change));
  const others = [...change.timers.values()].filter((timer) => !isSame(timer, change.lapsed));
  const ended = others.filter((timer) => isOver(workflow, timer, change));
  const remaining = others.filter((timer) => !ended.includes(timer));
  const standing = holds(workflow, change.after) ? remaining.filter(({ held }) => held === undefined) : [];
  const going = holds(workflow, change.after)
    ? []
    : remaining.filter((timer) => !started.some((one) => isSame(one, timer)));

  const changes: TimerChanges = {
    set: [...started, ...going.flatMap((timer) => resumed(rowOf(workflow, timer), timer, change))],
    cancelled: ended.map(idOf),
    fired: change.lapsed === undefined ? [] : [change.lapsed],
    held: standing.map((timer) => ({ ...idOf(timer), ...heldFrom(timer, change) })),
  };
  const some = Object.entries(changes).filter(([, list]) => list.length > 0);
  return some.length === 0 ? undefined : Object.fromEntries(some);
};

const startedBy = (row: TimerRow, { event, after, calendar, settings }: Change): readonly RunningTimer[] => {
  if (isFinal(after)) return [];

  const set = row.set[event.type];
  if (set === undefined) return [];

  const fact = { event: event as never, case: after.context as object };
  return [row.key?.(fact) ?? ''].flat().flatMap((key) => {
    const due = set({ ...fact, key, calendar, settings });
    if (due === undefined) return [];
    return [{ name: row.name, key, due, at: actsAt(calendar, due, row.acts), then: eventOf(row) }];
  });
};

/** The event a timer leads to. */
export const eventOf = ({ then }: TimerRow): string => ('overdue' in then ? 'StageOverdue' : then.event);

const isOver = (workflow: Workflow, timer: RunningTimer, change: Change): boolean => {
  const { event, after } = change;
  if (isFinal(after)) return true;

  const row = rowOf(workflow, timer);
  if (row === undefined) return false;

  const ending = { event: event as never, case: after.context as object, timer };
  if (row.ends?.[event.type]?.(ending) === true) return true;
  return !holds(workflow, after) && isLeft(workflow, row, timer, change);
};

const isLeft = (workflow: Workflow, row: TimerRow, { key, held }: RunningTimer, { before, after }: Change): boolean =>
  isWatched(workflow, row, key, held?.stage ?? stageOf(before)) && !isWatched(workflow, row, key, stageOf(after));

const rowOf = ({ timers }: Workflow, timer: RunningTimer): TimerRow | undefined =>
  timers.find(({ name }) => name === timer.name);

const isSame = (timer: TimerId, id: TimerId | undefined) => id !== undefined && timerId(timer) === timerId(id);

const idOf = ({ name, key }: RunningTimer): TimerId => ({ name, key });

import type { Calendar } from './calendar.js';
import type { RecordedEvent } from './events.js';
import { isFinal, isWithin, stageOf, type State } from './machine.js';
import { timerId, type RunningTimer, type RunningTimers, type TimerChanges, type TimerId } from './timer.js';
import type { Workflow } from './workflow.js';

type TimerRow = Workflow['timers'][number];

type Change = {
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

  const set = workflow.timers.flatMap((row) => startedBy(row, change));
  const cancelled = [...change.timers.values()]
    .filter((timer) => !isSame(timer, change.lapsed) && isLeft(workflow, timer, change))
    .map(idOf);
  if (set.length === 0 && cancelled.length === 0 && change.lapsed === undefined) return undefined;

  return {
    ...(set.length > 0 ? { set } : {}),
    ...(cancelled.length > 0 ? { cancelled } : {}),
    ...(change.lapsed === undefined ? {} : { fired: [change.lapsed] }),
  };
};

/** The stages whose leaving cancels a timer: as declared, else the overdue stage, else where its command is drawn. */
export const watchedStages = (workflow: Workflow, { while: declared, then }: TimerRow): readonly string[] => {
  if (declared !== undefined) return declared;
  if ('overdue' in then) return [then.overdue];
  return workflow.commands[then.command]?.rows.flatMap(({ from }) => (from === '*' ? [] : from)) ?? [];
};

/** Whether a case is where a timer's running out would matter. */
export const isWatched = (workflow: Workflow, row: TimerRow, state: State): boolean =>
  watchedStages(workflow, row).some((path) => isWithin(stageOf(state), path));

const startedBy = (row: TimerRow, { event, after, calendar, settings }: Change): readonly RunningTimer[] => {
  if (isFinal(after)) return [];

  const fact = { event: event as never, case: after.context as object };
  const due = row.set[event.type]?.({ ...fact, calendar, settings });
  if (due === undefined) return [];

  const at = calendar.startOf(row.acts === 'when-the-day-begins' ? due : calendar.addDays(due, 1));
  return [{ name: row.name, key: row.key?.(fact) ?? '', due, at, then: eventOf(row) }];
};

/** The event a timer leads to. */
export const eventOf = ({ then }: TimerRow): string => ('overdue' in then ? 'StageOverdue' : then.event);

const isLeft = (workflow: Workflow, timer: RunningTimer, { before, after }: Change): boolean => {
  if (isFinal(after)) return true;

  const row = workflow.timers.find(({ name }) => name === timer.name);
  if (row === undefined) return false;

  return isWatched(workflow, row, before) && !isWatched(workflow, row, after);
};

const isSame = (timer: RunningTimer, id: TimerId | undefined) => id !== undefined && timerId(timer) === timerId(id);

const idOf = ({ name, key }: RunningTimer): TimerId => ({ name, key });

import type { Calendar } from './calendar.js';
import type { EventShapes, RecordedEvent } from './events.js';
import type { z } from 'zod';

/** What a timer's due date may be computed from, once, when the event that sets it is recorded. */
export type Setting<Case, Settings, Data> = {
  readonly event: RecordedEvent<string, Data>;
  readonly case: Case;
  /** Under which it is set: where an event sets several, each may have a date of its own. */
  readonly key: string;
  readonly calendar: Calendar;
  readonly settings: Settings;
};

/** What follows when a timer runs out: the shared `StageOverdue`, a reminder, or a command issued as `system`. */
export type Outcome<E extends EventShapes, Case, Stage extends string = string> =
  | { readonly overdue: Stage }
  | Reminder<E, Case>
  | { readonly command: string; readonly event: string; readonly input: (fact: { case: Case; key: string }) => object };

/** An event that says only that the day has come: no command leads to it, and nothing is decided. */
type Reminder<E extends EventShapes, Case> = {
  [T in keyof E & string]: {
    readonly event: T;
    readonly data: (fact: { readonly case: Case; readonly key: string; readonly dueOn: string }) => z.input<E[T]>;
  };
}[keyof E & string];

/** A deadline acts when its day is over, a start when its day begins (both at 00:00 London). */
type Acts = 'when-the-day-is-over' | 'when-the-day-begins';

/** One row of a workflow's timer table (DOMAIN 2.8). */
export type Timer<E extends EventShapes, Case, Stage extends string, Settings> = {
  /** As DOMAIN names it; set again under the same name and key it replaces the one before. */
  readonly name: string;
  /** Tells several timers of one name apart: a line, an offer, an action. An event may set those of several keys. */
  readonly key?: (fact: {
    readonly event: RecordedEvent<string, never>;
    readonly case: Case;
  }) => string | readonly string[];
  readonly set: {
    readonly [T in keyof E & string]?: (setting: Setting<Case, Settings, z.output<E[T]>>) => string | undefined;
  };
  /** By default when the day is over. */
  readonly acts?: Acts;
  /**
   * Leaving these stages cancels the timer for good. By default: the overdue stage, where the command is drawn, or for
   * a reminder every stage that is not final.
   */
  readonly while?: readonly Stage[] | 'the-stage-in-its-key';
  /** Events that end it although its stages are not left. */
  readonly ends?: {
    readonly [T in keyof E & string]?: (ending: {
      readonly event: RecordedEvent<T, z.output<E[T]>>;
      readonly case: Case;
      readonly timer: RunningTimer;
    }) => boolean;
  };
  /** When the case no longer holds it: the working days it had left are counted on (the default), or it keeps its day. */
  readonly afterHolding?: 'counts-on' | 'keeps-its-day';
  readonly then: Outcome<E, Case, Stage>;
};

/** A timer that is running: `due` is a London date, `at` the instant it acts. */
export type RunningTimer = {
  readonly name: string;
  readonly key: string;
  readonly due: string;
  readonly at: string;
  /** The event it leads to. */
  readonly then: string;
  /** It stands still. */
  readonly held?: Hold;
};

/** Where the case was when it began to hold a timer, and the working days that were left then. */
export type Hold = { readonly stage: string; readonly daysLeft: number };

/** What an event did to the timers; recorded with it, so that no later change of calendar moves a promise. */
export type TimerChanges = {
  readonly set?: readonly RunningTimer[];
  readonly cancelled?: readonly TimerId[];
  readonly fired?: readonly TimerId[];
  /** These stand still until an event sets them anew. */
  readonly held?: readonly (TimerId & Hold)[];
};

export type TimerId = { readonly name: string; readonly key: string };

export type RunningTimers = ReadonlyMap<string, RunningTimer>;

export const NO_TIMERS: RunningTimers = new Map();

export const timerId = ({ name, key }: TimerId): string => (key === '' ? name : `${name}/${key}`);

/** The instant at which what is due on a day acts. */
export const actsAt = (calendar: Calendar, due: string, acts: Acts | undefined): string =>
  calendar.startOf(acts === 'when-the-day-begins' ? due : calendar.addDays(due, 1));

/** The timers still running after an event that recorded these changes. */
export const applyTimers = (running: RunningTimers, changes: TimerChanges | undefined): RunningTimers => {
  if (changes === undefined) return running;

  const next = new Map(running);
  for (const gone of [...(changes.cancelled ?? []), ...(changes.fired ?? [])]) next.delete(timerId(gone));
  for (const { name, key, ...held } of changes.held ?? []) {
    const timer = next.get(timerId({ name, key }));
    if (timer !== undefined) next.set(timerId(timer), { ...timer, held });
  }
  for (const timer of changes.set ?? []) next.set(timerId(timer), timer);
  return next;
};

/** The timers that act when their time comes; those that the case holds do not. */
export const acting = (running: RunningTimers): readonly RunningTimer[] =>
  [...running.values()].filter(({ held }) => held === undefined);

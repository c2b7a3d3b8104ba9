import type { Calendar } from './calendar.js';
import type { EventShapes, RecordedEvent } from './events.js';
import type { z } from 'zod';

/** What a timer's due date may be computed from, once, when the event that sets it is recorded. */
export type Setting<Case, Settings, Data> = {
  readonly event: RecordedEvent<string, Data>;
  readonly case: Case;
  readonly calendar: Calendar;
  readonly settings: Settings;
};

/** What follows when a timer runs out: the shared `StageOverdue`, or a command issued as `system`. */
export type Outcome<Case, Stage extends string = string> =
  | { readonly overdue: Stage }
  | { readonly command: string; readonly event: string; readonly input: (fact: { case: Case; key: string }) => object };

/** One row of a workflow's timer table (DOMAIN 2.8). */
export type Timer<E extends EventShapes, Case, Stage extends string, Settings> = {
  /** As DOMAIN names it; set again under the same name and key it replaces the one before. */
  readonly name: string;
  /** Tells several timers of one name apart: a line, an offer, an action. */
  readonly key?: (fact: { readonly event: RecordedEvent<string, never>; readonly case: Case }) => string;
  readonly set: {
    readonly [T in keyof E & string]?: (setting: Setting<Case, Settings, z.output<E[T]>>) => string | undefined;
  };
  /** A deadline acts when its day is over, a start when its day begins (both at 00:00 London). */
  readonly acts?: 'when-the-day-is-over' | 'when-the-day-begins';
  /** Leaving these stages cancels the timer for good. By default: the overdue stage, or where the command is drawn. */
  readonly while?: readonly Stage[];
  readonly then: Outcome<Case, Stage>;
};

/** A timer that is running: `due` is a London date, `at` the instant it acts. */
export type RunningTimer = {
  readonly name: string;
  readonly key: string;
  readonly due: string;
  readonly at: string;
  /** The event it leads to. */
  readonly then: string;
};

/** What an event did to the timers; recorded with it, so that no later change of calendar moves a promise. */
export type TimerChanges = {
  readonly set?: readonly RunningTimer[];
  readonly cancelled?: readonly TimerId[];
  readonly fired?: readonly TimerId[];
};

export type TimerId = { readonly name: string; readonly key: string };

export type RunningTimers = ReadonlyMap<string, RunningTimer>;

export const NO_TIMERS: RunningTimers = new Map();

export const timerId = ({ name, key }: TimerId): string => (key === '' ? name : `${name}/${key}`);

/** The timers still running after an event that recorded these changes. */
export const applyTimers = (running: RunningTimers, changes: TimerChanges | undefined): RunningTimers => {
  if (changes === undefined) return running;

  const next = new Map(running);
  for (const gone of [...(changes.cancelled ?? []), ...(changes.fired ?? [])]) next.delete(timerId(gone));
  for (const timer of changes.set ?? []) next.set(timerId(timer), timer);
  return next;
};

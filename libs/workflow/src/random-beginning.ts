import type { Actor } from './actor.js';
import type { CaseNow } from './decide.js';
import { initial } from './machine.js';
import { between, oneOf, type Random } from './random.js';
import type { Walk } from './random-walk.js';
import { record, type Decided } from './record.js';
import type { RecordedEvent } from './events.js';
import { NO_TIMERS } from './timer.js';
import { upcast } from './upcast.js';
import type { Workflow } from './workflow.js';

/** An event of a case that is walked, as it would be stored. */
export type Past = Decided['events'][number] & Pick<RecordedEvent, 'at' | 'by'>;

/** A case as a walk takes it up. */
export type Beginning = {
  readonly now: string;
  readonly current: CaseNow | undefined;
  readonly history: readonly Past[];
};

/** Where a walk takes up its next case: at the start, or half of the time where some history once was. */
export const beginning = (workflow: Workflow, walk: Walk, random: Random): Beginning => {
  const { histories = [], from: now = '2012-01-04T09:00:00.000Z' } = walk;
  const told = histories.length > 0 && random() < 0.5 ? oneOf(random, histories) : undefined;
  if (told === undefined) return { now, current: undefined, history: [] };

  const events = told.events.slice(0, between(random, 1, told.events.length));
  return events.reduce<Beginning>((before, event) => goingOn(workflow, walk, before, event), {
    ...{ now, current: undefined, history: [] },
  });
};

const goingOn = (
  workflow: Workflow,
  { calendar }: Walk,
  { current, history }: Beginning,
  { type, data, at, by: told, schemaVersion }: NonNullable<Walk['histories']>[number]['events'][number],
): Beginning => {
  const by = told as Actor;
  const event = { type, data: upcast(workflow, type, data, schemaVersion) };
  const recording = { id: 'case1', now: at, actor: by, calendar, settings: workflow.settings.parse({}) };
  const next = record(workflow, current?.state ?? initial(workflow), current?.running ?? NO_TIMERS, [event], recording);
  return { now: at, current: next, history: [...history, ...next.events.map((decided) => ({ ...decided, at, by }))] };
};

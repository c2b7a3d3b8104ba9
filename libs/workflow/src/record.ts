import type { Actor } from './actor.js';
import type { Calendar } from './calendar.js';
import { claimChanges, type Claim, type ClaimChange } from './ledger.js';
import type { DomainEvent, RecordedEvent } from './events.js';
import { BEFORE_THE_FIRST_EVENT, evolve, stageOf, type State } from './machine.js';
import { applyTimers, type RunningTimers, type TimerChanges, type TimerId } from './timer.js';
import { timerChanges } from './timer-changes.js';
import type { Workflow } from './workflow.js';

/** An event with what follows from it: the stage it leads to and what it does to the timers. */
export type DecidedEvent = DomainEvent & { readonly stage: string; readonly timers?: TimerChanges };

/** What an accepted command records, and where the case then is. */
export type Decided = {
  readonly events: readonly DecidedEvent[];
  readonly actor: Actor;
  readonly state: State;
  readonly running: RunningTimers;
  readonly claims: readonly ClaimChange[];
};

export type Recording = {
  readonly id: string;
  readonly now: string;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly settings: object;
  readonly fired?: TimerId;
};

/** Passes events through the machine one after the other and works out their stages, timers and claims. */
export const record = (
  workflow: Workflow,
  state: State,
  running: RunningTimers,
  events: readonly DomainEvent[],
  { id, now, actor, calendar, settings, fired }: Recording,
): Decided => {
  let current = state;
  let timers = running;
  const decided: DecidedEvent[] = [];

  for (const { type, data } of events) {
    const event: RecordedEvent = { type, data, at: now, by: actor };
    const next = evolve(workflow, current, event);
    const lapsed = decided.length === 0 ? fired : undefined;
    const changes = timerChanges(workflow, { event, before: current, after: next, timers, calendar, settings, lapsed });
    const stage = stageOf(next);
    decided.push(changes === undefined ? { type, data, stage } : { type, data, stage, timers: changes });
    timers = applyTimers(timers, changes);
    current = next;
  }

  const claims = claimChanges(claimsOf(workflow, id, state), claimsOf(workflow, id, current));
  return { events: decided, actor, state: current, running: timers, claims };
};

/** What a case in this state holds of the ledgers. */
export const claimsOf = (workflow: Workflow, id: string, state: State): readonly Claim[] => {
  const stage = stageOf(state);
  return stage === BEFORE_THE_FIRST_EVENT ? [] : workflow.claims({ id, stage, case: state.context as object });
};

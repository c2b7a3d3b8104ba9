import assert from 'node:assert/strict';
import type { Caller } from './actor.js';
import { course, type From, type Happened } from './course.js';
import type { HeldElsewhere } from './held-elsewhere.js';
import type { History } from './history.js';
import type { Claim } from './ledger.js';
import { stageOf } from './machine.js';
import { claimsOf, type Decided } from './record.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { RunningTimer } from './timer.js';
import { schemaVersionOf } from './upcast.js';
import type { Workflow } from './workflow.js';

export { type Happened } from './course.js';

/** Somebody gives a command, which leads to a stage. */
export type Step = readonly [caller: Caller, command: string, data?: object, stage?: string];

/** One case on its way. What tells of it answers with the journey, so that a story reads in one go. */
export type Journey = {
  /** Goes on to an instant, or to ten o’clock of a day; timers run out on the way. */
  readonly on: (day: string) => Journey;
  /** Meanwhile other cases hold this of the ledgers. */
  readonly while: (held: HeldElsewhere) => Journey;
  /** Somebody does something, which leads to a stage. */
  readonly then: (...step: Step) => Journey;
  /** Several things are done, one after the other. */
  readonly through: (steps: readonly Step[]) => Journey;
  /** Somebody tries something in vain. */
  readonly refused: (caller: Caller, command: string, data: object, why: Partial<Refusal>) => Journey;
  /** Somebody tries something: what it leads to, or why not. `known` are its lookups, answered. */
  readonly attempt: (caller: Caller, command: string, data?: object, known?: object) => Decided | Refusal;

  readonly happened: () => readonly Happened[];
  /** The types of what has happened, in order. */
  readonly types: () => readonly string[];
  /** The data of what has happened of a type, in order. */
  readonly told: (type: string) => readonly object[];
  /** None before the start. */
  readonly stage: () => string | undefined;
  /** What the case has recorded. */
  readonly case: () => object;
  /** What it holds of the ledgers. */
  readonly claims: () => readonly Claim[];
  /** What runs, the next due first. */
  readonly timers: () => readonly Pick<RunningTimer, 'name' | 'key' | 'due'>[];
  /** What has happened as a golden history, for `histories/`. */
  readonly history: () => History;
};

/** One case from its start on, day by day: how a workflow is told. */
export const journey = (workflow: Workflow, from: From): Journey => {
  const going = course(workflow, from);

  const steps: Journey = {
    on: (day) => {
      going.goTo(day.includes('T') ? day : `${day}T10:00:00.000Z`);
      return steps;
    },
    while: (held) => {
      going.meanwhile(held);
      return steps;
    },
    then: (caller, command, data = {}, stage) => {
      const answer = going.ask(caller, command, data);
      assert.ok('events' in answer, `${command}: ${JSON.stringify(answer)}`);
      going.take(answer);
      if (stage !== undefined) assert.equal(stageOf(answer.state), stage);
      return steps;
    },
    through: (several) => {
      for (const step of several) steps.then(...step);
      return steps;
    },
    refused: (caller, command, data, why) => {
      const answer = going.ask(caller, command, data);
      assert.ok(isRefusal(answer), `${command} was not refused`);
      assert.deepEqual({ ...answer, ...why }, answer);
      return steps;
    },
    attempt: (caller, command, data = {}, known) => {
      const answer = going.ask(caller, command, data, known);
      if ('events' in answer) going.take(answer);
      return answer;
    },
    happened: () => going.happened,
    types: () => going.happened.map(({ type }) => type),
    told: (type) => going.happened.filter((event) => event.type === type).map(({ data }) => data),
    stage: () => (going.happened.length === 0 ? undefined : stageOf(going.state())),
    case: () => going.state().context as object,
    claims: () => claimsOf(workflow, going.id, going.state()),
    timers: () => going.due().map(({ name, key, due }) => ({ name, key, due })),
    history: () => ({
      workflow: workflow.name,
      version: workflow.version,
      events: going.happened.map(({ type, data, at, by, stage }) => ({
        ...{ type, data: data as Record<string, unknown>, at, by },
        ...{ schemaVersion: schemaVersionOf(workflow.upcasts, type), stage },
      })),
    }),
  };
  return steps;
};

import { isDeepStrictEqual } from 'node:util';
import type { Caller } from './actor.js';
import type { Arbitraries } from './arbitrary.js';
import type { Calendar } from './calendar.js';
import type { History } from './history.js';
import type { LookupRequest } from './lookup.js';
import { fold, stageOf } from './machine.js';
import { plainState } from './plain-state.js';
import { seeded, type Random } from './random.js';
import { nextAttempt } from './random-attempt.js';
import { beginning, type Past } from './random-beginning.js';
import type { Decided } from './record.js';
import { isRefusal } from './refusal.js';
import { applyTimers, NO_TIMERS } from './timer.js';
import { schemaVersionOf, upcast } from './upcast.js';
import type { Workflow } from './workflow.js';

/** How a workflow is walked: the same seed walks the same way. */
export type Walk = {
  readonly seed: number;
  readonly steps: number;
  readonly calendar: Calendar;
  /** Instant at which each case begins; by default in January 2012. */
  readonly from?: string;
  /** Golden histories of this version: half of the cases are taken up somewhere along one of them. */
  readonly histories?: readonly History[];
  readonly arbitraries?: Arbitraries;
  /** Who acts in a role; by default one of three persons, who belong nowhere. */
  readonly callers?: (role: string, random: Random) => Caller;
  /** Answers to lookups; by default nothing is known and nothing held. */
  readonly answers?: (request: LookupRequest) => unknown;
};

/** What a walk met. A violation names seed, step and what was asked. */
export type Walked = {
  readonly violations: readonly string[];
  /** Types of the events recorded, in order. */
  readonly recorded: readonly string[];
  readonly stages: ReadonlySet<string>;
  readonly refused: number;
};

const LONGEST_STEP = 10 * 86_400_000;

// Some cases never end, and each step retells its whole case.
const LONGEST_CASE = 100;

/**
 * Gives random commands in every role and lets timers run out: nothing may throw, and after each accepted command the
 * fold of what was recorded, read back as it would be stored, must be the state that was reached.
 */
export const randomWalk = (workflow: Workflow, walk: Walk): Walked => {
  const random = seeded(walk.seed);
  const violations: string[] = [];
  const recorded: string[] = [];
  const stages = new Set<string>();
  let refused = 0;
  let { now, current, history } = beginning(workflow, walk, random);

  for (let step = 1; step <= walk.steps; step++) {
    now = new Date(Date.parse(now) + random() * LONGEST_STEP).toISOString();
    const isLong = history.length >= LONGEST_CASE;
    const attempt = isLong ? undefined : nextAttempt(workflow, current, { ...walk, random, now });
    if (attempt === undefined) {
      ({ now, current, history } = beginning(workflow, walk, random));
      continue;
    }

    const violate = (what: string) => violations.push(`seed ${walk.seed}, step ${step}: ${attempt.words} ${what}`);
    try {
      const answer = attempt.answer();
      if (isRefusal(answer)) {
        refused += 1;
        continue;
      }
      history = [...history, ...answer.events.map((event) => ({ ...event, at: now, by: answer.actor }))];
      if (!isRetold(workflow, history, answer)) violate('leads to a state that its events do not lead to');
      recorded.push(...answer.events.map(({ type }) => type));
      current = answer;
      stages.add(stageOf(answer.state));
    } catch (error) {
      violate(`throws: ${(error as Error).message}`);
    }
  }
  return { violations, recorded, stages, refused };
};

const isRetold = (workflow: Workflow, history: readonly Past[], { state, running }: Decided): boolean => {
  const stored = JSON.parse(JSON.stringify(history)) as readonly Past[];
  const read = stored.map((event) => ({
    ...event,
    data: upcast(workflow, event.type, event.data, schemaVersionOf(workflow.upcasts, event.type)),
  }));
  const timers = stored.reduce((sofar, event) => applyTimers(sofar, event.timers), NO_TIMERS);
  return (
    isDeepStrictEqual(plainState(fold(workflow, read)), plainState(state)) &&
    isDeepStrictEqual([...timers.values()], [...running.values()]) &&
    stored.at(-1)?.stage === stageOf(state)
  );
};

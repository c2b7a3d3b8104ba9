import assert from 'node:assert/strict';
import { SYSTEM_ACTOR, systemCaller, type Actor, type Caller, type Grant } from './actor.js';
import type { Calendar } from './calendar.js';
import { decide, type CaseNow, type Request } from './decide.js';
import type { DomainEvent, RecordedEvent } from './events.js';
import { holdingsOf, type HeldElsewhere } from './held-elsewhere.js';
import { lapse } from './lapse.js';
import { ledgerStream } from './ledger.js';
import { initial, stageOf } from './machine.js';
import { parseInput } from './parse.js';
import { claimsOf, record, type Decided } from './record.js';
import { isRefusal, type Refusal } from './refusal.js';
import { acting, NO_TIMERS, type TimerId } from './timer.js';
import type { Workflow } from './workflow.js';

/** A past event as a spec writes it; by default recorded at the spec's `now` by `system`. */
export type Past = DomainEvent & { readonly at?: string; readonly by?: Actor };

export type Setup = {
  readonly calendar: Calendar;
  /** Instant of the decision. */
  readonly now: string;
  readonly id?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** What surrounds a decision: answers to its lookups, and what other cases hold of the ledgers, by ledger stream. */
export type Surroundings = {
  readonly lookups?: object;
  readonly held?: HeldElsewhere;
};

/** Somebody acting in one role. */
export const as = (role: string, grant: Omit<Grant, 'role'> & { readonly personId?: string } = {}): Caller => {
  const { personId = `${role}-person`, ...reach } = grant;
  return role === SYSTEM_ACTOR.role ? systemCaller() : { personId, grants: [{ role, ...reach }] };
};

/** How a rule refuses. */
export const refusedBy = (ruleId: string) => ({ refused: 'GUARD_FAILED', ruleId }) as const;

/** A past event as a command records it: the spec does not say when and by whom. With more data, if there is more. */
export const recorded = ({ type, data }: DomainEvent, more: object = {}): DomainEvent => ({
  type,
  data: { ...data, ...more },
});

/** `given(history).when(command).then(events)`: how a workflow is tested. */
export const spec = (workflow: Workflow, setup: Setup) => {
  const { calendar, id = 'case1' } = setup;
  const settings = workflow.settings.parse(setup.settings ?? {});

  const given = (...history: readonly Past[]) => {
    const now = replay(workflow, history, { ...setup, id, settings });

    const asked = (surroundings: Surroundings): Omit<Request, 'command' | 'input' | 'caller' | 'fired'> => ({
      ...{ id, now: setup.now, calendar, settings, lookups: surroundings.lookups ?? {} },
      holdings: (ledger, key) => holdingsOf(workflow, ledger, surroundings.held?.[ledgerStream({ ledger, key })]),
    });

    const answerTo = (command: string, data: unknown, caller: Caller, surroundings: Surroundings) => {
      const parsed = parseInput(workflow, command, data);
      if (isRefusal(parsed)) return parsed;
      return decide(workflow, now, { ...asked(surroundings), command, input: parsed.input, caller });
    };

    return {
      when: (command: string, data: unknown, caller: Caller, surroundings: Surroundings = {}) =>
        outcome(answerTo(command, data, caller, surroundings)),
      whenTimerFires: (timer: TimerId, surroundings: Surroundings = {}) => {
        assert.ok(now, 'a case without events has no timers');
        return outcome(lapse(workflow, now, timer, asked(surroundings)));
      },
      thenStage: (stage: string) => assert.equal(now === undefined ? undefined : stageOf(now.state), stage),
      thenTimers: (...expected: readonly { readonly name: string; readonly due: string }[]) =>
        assert.deepEqual(
          acting(now?.running ?? NO_TIMERS).map(({ name, due }) => ({ name, due })),
          expected,
        ),
      /** When the running timers of one name are due, whatever others run. */
      thenDue: (name: string, ...dates: readonly string[]) =>
        assert.deepEqual(
          acting(now?.running ?? NO_TIMERS)
            .filter((timer) => timer.name === name)
            .map(({ due }) => due),
          dates,
        ),
      thenClaims: (...expected: readonly object[]) =>
        assert.deepEqual(now === undefined ? [] : claimsOf(workflow, id, now.state), expected),
      /** What the case has recorded, in the parts named. */
      thenCase: (expected: object) => {
        const recorded = (now?.state.context ?? {}) as object;
        assert.deepEqual({ ...recorded, ...expected }, recorded);
      },
    };
  };

  return { given };
};

const outcome = (answer: Decided | Refusal | object) => ({
  /** The events recorded, in order, exactly. */
  then: (...expected: readonly DomainEvent[]) => {
    assert.ok('events' in answer, `expected events, got ${JSON.stringify(answer)}`);
    const { events } = answer;
    assert.deepEqual(
      events.map(({ type, data }) => ({ type, data })),
      expected,
    );
  },
  thenStage: (stage: string) => {
    assert.ok('events' in answer, `expected events, got ${JSON.stringify(answer)}`);
    assert.equal(stageOf(answer.state), stage);
  },
  /** The refusal, in the parts named. */
  thenRefused: (expected: Partial<Refusal>) => {
    assert.ok(isRefusal(answer), `expected a refusal, got ${JSON.stringify(answer)}`);
    assert.deepEqual({ ...answer, ...expected }, answer);
  },
});

const replay = (
  workflow: Workflow,
  history: readonly Past[],
  { id, now, calendar, settings }: Setup & { readonly id: string; readonly settings: object },
): CaseNow | undefined => {
  if (history.length === 0) return undefined;

  return history.reduce<CaseNow>(
    (past, { type, data, at = now, by = SYSTEM_ACTOR }) => {
      const shape = workflow.events[type];
      assert.ok(shape, `${workflow.name} has no event ${type}`);
      const event: Pick<RecordedEvent, 'type' | 'data'> = { type, data: shape.parse(data) };
      return record(workflow, past.state, past.running, [event], { id, now: at, actor: by, calendar, settings });
    },
    { state: initial(workflow), running: NO_TIMERS },
  );
};

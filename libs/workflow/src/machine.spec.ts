import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assign,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  log,
  raise,
  spawnChild,
  transition,
  type AnyStateMachine,
} from 'xstate';
import { approved, cancelled, collected, lapsed, renewed, requested, returned } from '../test/desk.js';
import { parcel } from '../test/parcel.js';
import { SYSTEM_ACTOR } from './actor.js';
import type { DomainEvent, RecordedEvent } from './events.js';
import { deskLoan } from './example/loan.js';
import { evolve, fold, initial, isFinal, isWithin, stageOf, type State } from './machine.js';
import type { Workflow } from './workflow.js';

const past = ({ type, data }: DomainEvent): RecordedEvent => ({
  ...{ type, data, at: '2012-01-04T09:00:00.000Z', by: SYSTEM_ACTOR },
});
const went = past({ type: 'Went', data: {} });
const chart = (machine: AnyStateMachine) => ({ name: 'toy', machine });
const task = fromPromise(async () => 1);

describe('a machine that acts is refused', () => {
  const onItsWay = (actions: never) => ({
    initial: 'a' as const,
    states: { a: { on: { Went: { target: 'b', actions } } }, b: {} },
  });
  const arriving = (b: object) => ({ initial: 'a' as const, states: { a: { on: { Went: 'b' } }, b } });
  const acts = (action: unknown) => createMachine(onItsWay(action as never));

  test.each<[string, AnyStateMachine]>([
    ['after', createMachine(arriving({ after: { 10: 'a' } }))],
    ['invoke', createMachine(arriving({ invoke: { src: task } }))],
    ['entry', createMachine(arriving({ entry: () => undefined }))],
    ['raise', acts(raise({ type: 'Went' }))],
    ['emit', acts(emit({ type: 'x' }))],
    ['log', acts(log('x'))],
    ['spawnChild', acts(spawnChild(task))],
    ['enqueue', acts(enqueueActions(({ enqueue }) => enqueue(() => undefined)))],
    ['spawn', acts(assign({ child: ({ spawn }: { spawn: (logic: typeof task) => unknown }) => spawn(task) }))],
  ])('%s', (_, machine) => {
    expect(() => fold(chart(machine), [went])).toThrow('toy: the machine wants to run');
  });

  test('also where it acts before the first event', () => {
    const machine = createMachine({ initial: 'a', states: { a: { entry: () => undefined } } });
    expect(() => initial(chart(machine))).toThrow('toy: the machine wants to run');
  });

  test('assign, guards and always are enough', () => {
    const machine = createMachine({
      context: { n: 0 },
      initial: 'a',
      states: {
        a: { on: { Went: { target: 'b', actions: assign({ n: 1 }) } } },
        b: { always: { target: 'c', guard: ({ context }) => context.n === 1 } },
        c: {},
      },
    });
    expect(fold(chart(machine), [went]).value).toBe('c');
  });
});

describe('history the machine cannot take is loud', () => {
  const machine = createMachine({
    initial: 'a',
    on: { Went: '.done' },
    states: { a: { on: { Ignored: {}, Barred: { target: 'done', guard: () => false } } }, done: { type: 'final' } },
  });

  test.each(['Unknown', 'Ignored', 'Barred'])('%s', (type) => {
    expect(() => evolve(chart(machine), initial(chart(machine)), past({ type, data: {} }))).toThrow(
      `toy: history says ${type} while "a"`,
    );
  });

  test('also after the machine has ended, though a handler on its root would take it', () => {
    expect(fold(chart(machine), [went]).status).toBe('done');
    expect(() => fold(chart(machine), [went, went])).toThrow('history says Went while "done"');
  });
});

describe('the inert scope', () => {
  const escalated = { type: 'EscalationRaised', data: { level: 1 } };
  const toys: readonly [Workflow, readonly DomainEvent[]][] = [
    [deskLoan, [requested, approved, collected, renewed, lapsed, returned, cancelled]],
    [
      parcel,
      [
        { type: 'ParcelPacked', data: { departsOn: '2012-01-10' } },
        { type: 'StopPlanned', data: { stop: 'york' } },
        { type: 'ParcelDeparted', data: { early: false } },
        { type: 'StopReached', data: { stop: 'york' } },
        { type: 'StageOverdue', data: { stage: 'travelling', dueOn: '2012-01-10' } },
        { type: 'ParcelDelivered', data: {} },
        escalated,
      ],
    ],
  ];
  const seen = ({ value, context, status, tags }: State) => ({ value, context: context as object, status, tags });

  test.each(toys)(
    'takes what transition() takes, and leads to the same state in toy workflow %#',
    (workflow, events) => {
      const taken = new Set<string>();
      const walk = fc.array(fc.constantFrom(...events.map(past)), { minLength: 1, maxLength: 30 });

      fc.assert(
        fc.property(walk, (history) => {
          let state = initial(workflow);
          for (const event of history) {
            const [expected, actions] = transition(workflow.machine, state, event);
            expect(actions).toEqual([]);
            if (expected === state) {
              expect(() => evolve(workflow, state, event)).toThrow('history says');
              continue;
            }
            const next = evolve(workflow, state, event);
            expect(seen(next)).toEqual(seen(expected as State));
            taken.add(event.type);
            state = next;
          }
        }),
        { seed: 1, numRuns: 300 },
      );
      expect([...taken].sort()).toEqual(events.map(({ type }) => type).sort());
    },
  );
});

describe('the stage of a case', () => {
  test('is the dotted path of the active leaf', () => {
    expect(stageOf(initial(deskLoan))).toBe('new');
    expect(stageOf(fold(deskLoan, [past(requested), past(approved)]))).toBe('approved.waiting');
  });

  test('is that of the stage region in a parallel chart', () => {
    const packed = past({ type: 'ParcelPacked', data: { departsOn: '2012-01-10' } });
    const departed = past({ type: 'ParcelDeparted', data: { early: false } });
    expect(stageOf(fold(parcel, [packed, departed]))).toBe('travelling.road');
  });

  test('lies within itself and its parents, by whole names', () => {
    expect(isWithin('approved.out', 'approved')).toBe(true);
    expect(isWithin('approved', 'approved')).toBe(true);
    expect(isWithin('approvedLater', 'approved')).toBe(false);
  });

  test('is final when it is tagged so', () => {
    expect(isFinal(fold(deskLoan, [past(requested)]))).toBe(false);
    expect(isFinal(fold(deskLoan, [past(requested), past(cancelled)]))).toBe(true);
  });
});

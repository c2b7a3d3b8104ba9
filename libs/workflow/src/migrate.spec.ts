import { describe, expect, test } from '@jest/globals';
import { createMachine, type AnyStateMachine } from 'xstate';
import { approved, collected, renewed, requested } from '../test/desk.js';
import { parcel } from '../test/parcel.js';
import { SYSTEM_ACTOR } from './actor.js';
import type { DomainEvent } from './events.js';
import { deskLoan } from './example/loan.js';
import { evolve, fold, stageOf } from './machine.js';
import { migrate } from './migrate.js';
import type { Workflow } from './workflow.js';

const past = (event: DomainEvent) => ({ ...event, at: '2012-01-04T09:00:00.000Z', by: SYSTEM_ACTOR });
const second = (parts: Partial<Workflow>): Workflow => ({ ...deskLoan, version: 2, earlier: [deskLoan], ...parts });

describe('a case moved to another version', () => {
  test('is at the stage its own is mapped to, with all it has recorded', () => {
    const before = fold(deskLoan, [requested, approved, collected, renewed].map(past));
    const moved = migrate(deskLoan, second({ migrations: { 1: { 'approved.out': 'approved.waiting' } } }), before);
    expect(stageOf(moved)).toBe('approved.waiting');
    expect(moved.context).toEqual(before.context);
    expect(stageOf(evolve(deskLoan, moved, past(collected)))).toBe('approved.out');
  });

  test('begins with the defaults of what its own version did not record', () => {
    const machine: AnyStateMachine = createMachine({
      context: { fines: 0, renewals: 9 },
      initial: 'new',
      states: { new: {}, open: {} },
    });
    const moved = migrate(
      deskLoan,
      second({ machine, migrations: { 1: { requested: 'open' } } }),
      fold(deskLoan, [past(requested)]),
    );
    expect(moved.context).toMatchObject({ fines: 0, renewals: 0, itemId: 'atlas' });
  });

  test('stays where it is in every region but the stage', () => {
    const events = [
      { type: 'ParcelPacked', data: { departsOn: '2012-01-10' } },
      { type: 'EscalationRaised', data: { level: 1 } },
    ];
    const next: Workflow = { ...parcel, version: 2, migrations: { 1: { packed: 'travelling.depot' } } };
    const moved = migrate(parcel, next, fold(parcel, events.map(past)));
    expect(moved.value).toEqual({ stage: { travelling: 'depot' }, escalation: 'raised' });
  });

  test('may move into a chart that has become parallel', () => {
    const next: Workflow = { ...parcel, version: 2, migrations: { 1: { requested: 'packed' } } };
    const moved = migrate(deskLoan, next, fold(deskLoan, [past(requested)]));
    expect(moved.value).toEqual({ stage: 'packed', escalation: 'none' });
  });

  test('is not moved where its stage has no place in the new version', () => {
    const before = fold(deskLoan, [past(requested)]);
    const message = 'desk-loan does not say where a case at ‘requested’ of version 1 goes in version 2';
    expect(() => migrate(deskLoan, second({ migrations: { 1: { cancelled: 'cancelled' } } }), before)).toThrow(message);
    expect(() => migrate(deskLoan, second({}), before)).toThrow(message);
    expect(() => migrate(deskLoan, second({ migrations: { 1: { requested: 'gone' } } }), before)).toThrow('gone');
  });
});

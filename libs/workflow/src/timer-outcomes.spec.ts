import { describe, expect, test } from '@jest/globals';
import { approved, atTheDesk, bea, lapsed, librarian, NOW, requested } from '../test/desk.js';
import { parcel } from '../test/parcel.js';
import { SYSTEM_ACTOR } from './actor.js';
import type { Command } from './command.js';
import type { DomainEvent } from './events.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { lapse } from './lapse.js';
import { initial } from './machine.js';
import { record } from './record.js';
import { as, spec } from './spec.js';
import { applyTimers, NO_TIMERS, timerId } from './timer.js';
import type { Workflow } from './workflow.js';

const { given } = atTheDesk;
const byNow = (now: string) => spec(parcel, { calendar: weekdays, now }).given;

const packed = { type: 'ParcelPacked', data: { departsOn: '2012-01-10' } };
const departed = { type: 'ParcelDeparted', data: { early: false } };
const reached = { type: 'StopReached', data: { stop: 'york' } };
const delivered = { type: 'ParcelDelivered', data: {} };
const planned = (stop: string, by?: string) => ({ type: 'StopPlanned', data: { stop, ...(by && { by }) } });

const recorded = (workflow: Workflow, events: readonly DomainEvent[]) =>
  record(workflow, initial(workflow), NO_TIMERS, events, {
    ...{ id: 'a', now: NOW, actor: SYSTEM_ACTOR, calendar: weekdays, settings: {} },
  });

describe('a timer that runs out', () => {
  const later = '2012-01-13T00:00:00.000Z';
  const earlier = (...events: readonly DomainEvent[]) => events.map((event) => ({ ...event, at: NOW }));
  const stop = { name: 'stop', key: 'york' };

  test('issues its command as system, with the defaults of its payload', () => {
    byNow(later)(...earlier(packed))
      .whenTimerFires({ name: 'departure', key: '' })
      .then(departed);
    spec(deskLoan, { calendar: weekdays, now: later })
      .given(...earlier(requested, approved))
      .whenTimerFires({ name: 'collection', key: '' })
      .then(lapsed);
  });

  test('records the overdue stage with the day that was missed', () => {
    byNow(later)(...earlier(packed, departed, planned('york', '2012-01-11')))
      .whenTimerFires(stop)
      .then({ type: 'StageOverdue', data: { stage: 'travelling', dueOn: '2012-01-11' } });
  });

  test('is recorded as fired, not as cancelled, and fires once', () => {
    const before = recorded(deskLoan, [requested, approved]);
    const settings = deskLoan.settings.parse({});
    const question = { id: 'a', now: later, calendar: weekdays, settings, holdings: () => undefined };
    const fired = lapse(deskLoan, before, { name: 'collection', key: '' }, question);

    expect(fired).toMatchObject({ events: [{ timers: { fired: [{ name: 'collection', key: '' }] } }] });
    expect('events' in fired && fired.events[0]?.timers?.cancelled).toBeUndefined();
    const after = fired as typeof before;
    expect(lapse(deskLoan, after, { name: 'collection', key: '' }, question)).toMatchObject({
      refused: 'INVALID_STATE',
    });
  });

  test('is recorded as fired by the first event of its command only', () => {
    const { input } = deskLoan.commands['LapseLoan'] as Command;
    const damagedAndLapsed = () => [{ type: 'LoanDamaged', data: { itemId: 'atlas' } }, lapsed];
    const emits = ['LoanDamaged', 'LoanLapsed'];
    const row = { from: ['approved.waiting'], by: ['system'], emits, decideAll: damagedAndLapsed };
    const workflow = { ...deskLoan, commands: { ...deskLoan.commands, LapseLoan: { input, rows: [row] } } };

    const settings = deskLoan.settings.parse({});
    const question = { id: 'a', now: later, calendar: weekdays, settings, holdings: () => undefined };
    const timer = { name: 'collection', key: '' };
    const fired = lapse(workflow, recorded(workflow, [requested, approved]), timer, question);
    expect(fired).toMatchObject({
      events: [{ type: 'LoanDamaged', timers: { fired: [timer] } }, { stage: 'requested' }],
    });
    expect('events' in fired && fired.events[1]?.timers).toBeUndefined();
  });

  test('waits while the stage it is about has yet to come', () => {
    byNow(later)(...earlier(packed, planned('york', '2012-01-11')))
      .whenTimerFires(stop)
      .thenRefused({ refused: 'INVALID_STATE', message: '‘stop’ waits for the stage ‘travelling’.' });
  });

  test('does nothing once it was cancelled', () => {
    byNow(later)(...earlier(packed, departed))
      .whenTimerFires({ name: 'departure', key: '' })
      .thenRefused({
        refused: 'INVALID_STATE',
      });
  });

  test('is refused, not guessed, when what follows counts days of an unknown year (GEN-R03)', () => {
    const again = {
      ...deskLoan.timers[0],
      name: 'again',
      set: { StageOverdue: () => weekdays.addWorkingDays('2014-01-01', 1) },
    };
    const nagging = { ...deskLoan, timers: [...deskLoan.timers, again as Workflow['timers'][number]] };
    spec(nagging, { calendar: weekdays, now: later })
      .given(...earlier(requested))
      .whenTimerFires({ name: 'approval', key: '' })
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R03' });
  });
});

describe('a reminder', () => {
  const reminding = (more: object = {}): Workflow => {
    const due = () => '2012-01-11';
    const data = ({ key, dueOn }: { readonly key: string; readonly dueOn: string }) => ({ stop: `${key} by ${dueOn}` });
    const row = {
      name: 'reminder',
      key: () => 'york',
      set: { ParcelPacked: due },
      then: { event: 'StopPlanned', data },
    };
    return { ...parcel, timers: [{ ...row, ...more }] };
  };
  const later = (workflow: Workflow) => spec(workflow, { calendar: weekdays, now: '2012-01-12T00:00:00.000Z' });
  const past = { ...packed, at: NOW };
  const reminder = { name: 'reminder', key: 'york' };

  test('records its event, and no command leads to it', () => {
    later(reminding())
      .given(past)
      .whenTimerFires(reminder)
      .then({ type: 'StopPlanned', data: { stop: 'york by 2012-01-11' } });
  });

  test('is recorded in the shape of its event, with defaults', () => {
    const noTrace = { event: 'ParcelDelivered', data: () => ({ stop: 'york' }) };
    later(reminding({ then: noTrace }))
      .given(past, departed)
      .whenTimerFires(reminder)
      .then(delivered);
  });

  test('runs until the case is final', () => {
    expect(recorded(reminding(), [packed, departed, reached]).running.size).toBe(1);
    expect(recorded(reminding(), [packed, departed, delivered]).running.size).toBe(0);
  });

  test('or until the stages it names are left, and waits for them', () => {
    const onTheWay = reminding({ while: ['travelling.road', 'travelling.depot'] });
    later(onTheWay).given(past).whenTimerFires(reminder).thenRefused({
      refused: 'INVALID_STATE',
      message: '‘reminder’ waits for the stage ‘travelling.road’ or ‘travelling.depot’.',
    });
    expect(recorded(onTheWay, [packed, departed, reached]).running.size).toBe(1);
    expect(recorded(reminding({ while: ['packed'] }), [packed, departed]).running.size).toBe(0);
  });
});

test('timers are told apart by name and key', () => {
  expect(timerId({ name: 'stop', key: '' })).toBe('stop');
  expect(timerId({ name: 'stop', key: 'york' })).toBe('stop/york');
});

test('the timers that run are the fold of what the events recorded', () => {
  const { events, running } = recorded(deskLoan, [requested, approved, lapsed, approved]);
  expect(events.reduce((timers, event) => applyTimers(timers, event.timers), NO_TIMERS)).toEqual(running);
});

test('who may act early need not wait for the timer', () => {
  given(requested, approved).when('CollectLoan', {}, bea).thenStage('approved.out');
  byNow(NOW)(packed).when('DepartParcel', {}, as('carrier')).then(departed);
  given(requested).when('ApproveLoan', {}, librarian).thenStage('approved.waiting');
});

import { describe, expect, test } from '@jest/globals';
import { approved, atTheDesk, lapsed, NOW, requested, returned } from '../test/desk.js';
import { parcel } from '../test/parcel.js';
import { SYSTEM_ACTOR } from './actor.js';
import type { Command } from './command.js';
import type { DomainEvent } from './events.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { initial } from './machine.js';
import { record } from './record.js';
import { spec } from './spec.js';
import { NO_TIMERS } from './timer.js';
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

describe('a timer', () => {
  test('is set by the event that names its due date', () => {
    given(requested).thenTimers({ name: 'approval', due: '2012-01-11' });
  });

  test('counts from when the event was recorded, not from now', () => {
    given({ ...requested, at: '2011-12-01T09:00:00.000Z' }).thenTimers({ name: 'approval', due: '2011-12-08' });
  });

  test('is not set by an event without a due date', () => {
    byNow(NOW)(packed, departed, planned('york')).thenTimers();
  });

  test('set again under the same name and key is replaced', () => {
    byNow(NOW)(packed, departed, planned('york', '2012-01-12'), planned('york', '2012-01-16')).thenTimers({
      name: 'stop',
      due: '2012-01-16',
    });
  });

  test('with another key runs beside the first', () => {
    byNow(NOW)(packed, departed, planned('york', '2012-01-12'), planned('hull', '2012-01-16')).thenTimers(
      { name: 'stop', due: '2012-01-12' },
      { name: 'stop', due: '2012-01-16' },
    );
  });

  test('may run under several keys, set by one event', () => {
    const both = { ...parcel.timers.find(({ name }) => name === 'stop'), key: () => ['york', 'hull'] };
    const workflow = { ...parcel, timers: [both as Workflow['timers'][number]] };
    expect([...recorded(workflow, [packed, departed, planned('both', '2012-01-12')]).running.values()]).toMatchObject([
      { name: 'stop', key: 'york', due: '2012-01-12' },
      { name: 'stop', key: 'hull', due: '2012-01-12' },
    ]);
  });

  test('may have a date of its own under each key, or none', () => {
    const stops: Readonly<Record<string, string>> = { york: '2012-01-12', hull: '2012-01-16' };
    const each = {
      ...parcel.timers.find(({ name }) => name === 'stop'),
      key: () => ['york', 'hull', 'goole'],
      set: { StopPlanned: ({ key }: { readonly key: string }) => stops[key] },
    };
    const workflow = { ...parcel, timers: [each as unknown as Workflow['timers'][number]] };
    expect([...recorded(workflow, [packed, departed, planned('both')]).running.values()]).toMatchObject([
      { name: 'stop', key: 'york', due: '2012-01-12' },
      { name: 'stop', key: 'hull', due: '2012-01-16' },
    ]);
  });

  test('may be ended by an event, for what the case has recorded by then', () => {
    const ends = {
      StopReached: ({ case: { stops } }: { readonly case: { readonly stops: readonly string[] } }) => stops.length > 1,
    };
    const stop = {
      ...parcel.timers.find(({ name }) => name === 'stop'),
      ends,
    } as unknown as Workflow['timers'][number];
    const workflow = { ...parcel, timers: [stop] };
    const onTheRoad = [packed, departed, planned('york', '2012-01-12'), reached];

    expect(recorded(workflow, onTheRoad).running.size).toBe(1);
    expect(recorded(workflow, [...onTheRoad, departed, reached]).running.size).toBe(0);
  });

  test('is cancelled when the stage it watches is left', () => {
    given(requested, approved).thenTimers({ name: 'collection', due: '2012-01-06' });
    expect(recorded(deskLoan, [requested, approved]).events[1]?.timers).toEqual({
      set: [expect.objectContaining({ name: 'collection' })],
      cancelled: [{ name: 'approval', key: '' }],
    });
  });

  test('is not cancelled by moving within the stage it watches', () => {
    byNow(NOW)(packed, departed, planned('york', '2012-01-12'), reached).thenTimers({
      name: 'stop',
      due: '2012-01-12',
    });
  });

  test('is not cancelled while the stage it watches has yet to come', () => {
    const yorkThenHull = [planned('york', '2012-01-12'), planned('hull')];
    byNow(NOW)(packed, ...yorkThenHull).thenTimers(
      { name: 'departure', due: '2012-01-10' },
      { name: 'stop', due: '2012-01-12' },
    );
    byNow(NOW)(packed, ...yorkThenHull, departed).thenTimers({ name: 'stop', due: '2012-01-12' });
  });

  test('is cancelled by a final stage, and none is set there', () => {
    byNow(NOW)(packed, planned('york', '2012-01-12'), departed, delivered).thenTimers();
    const onReturn = { name: 'thanks', set: { LoanReturned: () => '2012-02-01' }, then: { overdue: 'requested' } };
    const polite = { ...deskLoan, timers: [...deskLoan.timers, onReturn] };
    expect(recorded(polite, [requested, approved, returned]).running.size).toBe(0);
  });

  test('that no definition knows any more runs on until the case is final', () => {
    const before = recorded(deskLoan, [requested]);
    const other = { ...deskLoan.timers[1], name: 'other' } as Workflow['timers'][number];
    const without: Workflow = { ...deskLoan, timers: [other] };
    const moved = (events: readonly DomainEvent[]) =>
      record(without, before.state, before.running, events, {
        ...{ id: 'a', now: NOW, actor: SYSTEM_ACTOR, calendar: weekdays, settings: {} },
      });
    expect([...moved([approved]).running.keys()]).toContain('approval');
    expect([...moved([approved, returned]).running.keys()]).toEqual([]);
  });

  test('watches no stage on behalf of a row that starts a case', () => {
    const lapsing = deskLoan.commands['LapseLoan'] as Command;
    const starting = {
      ...lapsing,
      rows: [...lapsing.rows, { from: '*' as const, by: ['system'], emits: 'LoanRequested' }],
    };
    const workflow = { ...deskLoan, commands: { ...deskLoan.commands, LapseLoan: starting } };
    expect([...recorded(workflow, [requested, approved, lapsed]).running.keys()]).toEqual([]);
  });

  test('a workflow without timers records none', () => {
    expect(recorded({ ...deskLoan, timers: [] }, [requested]).events).toEqual([{ ...requested, stage: 'requested' }]);
  });

  test('an event that changes no timer says nothing about them', () => {
    expect(recorded(parcel, [packed, departed, reached]).events[2]).toEqual({ ...reached, stage: 'travelling.depot' });
  });
});

describe('a timer about the stage in its key', () => {
  const check = (stage: string): Workflow => ({
    ...parcel,
    dueIn: { customs: 'travelling' },
    timers: [
      {
        ...{ name: 'check', key: () => stage, set: { ParcelDeparted: () => '2012-01-12' } },
        ...{ while: 'the-stage-in-its-key', then: { overdue: 'travelling' } },
      },
    ],
  });
  const runningAfter = (stage: string, ...events: readonly DomainEvent[]) =>
    recorded(check(stage), [packed, departed, ...events]).running.size;

  test('ends when that stage is left', () => {
    expect(runningAfter('travelling', reached)).toBe(1);
    expect(runningAfter('travelling.road', reached)).toBe(0);
  });

  test('ends, where the key is no stage, with the stage in which it is due', () => {
    const late = { ...packed, at: NOW };
    const { given: by } = spec(check('customs'), { calendar: weekdays, now: '2012-01-13T00:00:00.000Z' });
    expect(runningAfter('customs', reached)).toBe(1);
    by(late, { ...departed, at: NOW })
      .whenTimerFires({ name: 'check', key: 'customs' })
      .then({ type: 'StageOverdue', data: { stage: 'travelling', dueOn: '2012-01-12' } });
  });
});

describe('the moment a timer acts', () => {
  const at = (workflow: Workflow, event: DomainEvent) => recorded(workflow, [event]).events[0]?.timers?.set?.[0];

  test('a deadline on day D acts when D is over', () => {
    expect(at(deskLoan, requested)).toEqual({
      name: 'approval',
      key: '',
      due: '2012-01-11',
      at: '2012-01-12T00:00:00.000Z',
      then: 'StageOverdue',
    });
  });

  test('a start on day D acts when D begins', () => {
    expect(at(parcel, packed)).toMatchObject({ due: '2012-01-10', at: '2012-01-10T00:00:00.000Z' });
  });

  test('a timer does nothing before its moment', () => {
    byNow('2012-01-09T23:59:59.999Z')(packed).whenTimerFires({ name: 'departure', key: '' }).thenRefused({
      refused: 'INVALID_STATE',
      message: 'The timer ‘departure’ is not due.',
    });
    byNow('2012-01-10T00:00:00.000Z')(packed).whenTimerFires({ name: 'departure', key: '' }).then(departed);
  });
});

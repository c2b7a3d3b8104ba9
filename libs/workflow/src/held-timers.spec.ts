import { describe, expect, test } from '@jest/globals';
import { repair } from '../test/repair.js';
import { SYSTEM_ACTOR } from './actor.js';
import type { DomainEvent } from './events.js';
import { weekdays } from './example/weekdays.js';
import { initial } from './machine.js';
import { record, type Decided } from './record.js';
import { spec, type Past } from './spec.js';
import { acting, applyTimers, NO_TIMERS } from './timer.js';
import type { Workflow } from './workflow.js';

/** A Monday, and days of that week and the next. */
const at = (day: number) => `2012-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const on = (day: number) => spec(repair, { calendar: weekdays, now: at(day) });

const event = (type: string, data: object, day: number): Past => ({ type, data, at: at(day) });
const reported = event('RepairReported', { itemId: 'boiler' }, 9);
const planned = event('RepairPlanned', { startsOn: '2012-01-18', endsOn: '2012-01-25' }, 10);
const begun = event('RepairBegun', {}, 18);
const paused = (from: string, day: number) => event('RepairPaused', { from }, day);
const resumed = (to: string, day: number, startsOn?: string) =>
  event('RepairResumed', { to, ...(startsOn === undefined ? {} : { startsOn }) }, day);

const recording = (events: readonly Past[], workflow: Workflow = repair): Decided =>
  events.reduce<Decided>(
    (past, { type, data, at: now = at(9) }) =>
      record(workflow, past.state, past.running, [{ type, data } satisfies DomainEvent], {
        ...{ id: 'a', now, actor: SYSTEM_ACTOR, calendar: weekdays, settings: workflow.settings.parse({}) },
      }),
    { state: initial(workflow), running: NO_TIMERS } as Decided,
  );
const changesOf = (...events: readonly Past[]) => recording(events).events[0]?.timers;

describe('where timers stand still', () => {
  test('none runs, and what they had left is recorded', () => {
    on(20).given(reported, planned, begun, paused('underWay', 20)).thenTimers();
    expect(changesOf(reported, planned, begun, paused('underWay', 20))).toEqual({
      held: [{ name: 'end', key: '', stage: 'underWay', daysLeft: 3 }],
    });
  });

  test('none fires, however much time passes', () => {
    const history = [reported, planned, begun, paused('underWay', 20)];
    on(31)
      .given(...history)
      .whenTimerFires({ name: 'end', key: '' })
      .thenRefused({ refused: 'INVALID_STATE', message: 'The timer ‘end’ is not due.' });
    expect(acting(recording(history).running)).toEqual([]);
  });

  test('what else happens changes nothing about that', () => {
    const raised = event('EscalationRaised', { level: 1, reason: 'Slow', auto: false }, 21);
    on(21).given(reported, planned, begun, paused('underWay', 20), raised).thenTimers();
    expect(changesOf(reported, planned, begun, paused('underWay', 20), raised)).toBeUndefined();
  });

  test('an end is an end for them too', () => {
    expect(changesOf(reported, planned, begun, paused('underWay', 20), event('RepairEnded', {}, 23))).toEqual({
      cancelled: [{ name: 'end', key: '' }],
    });
  });
});

describe('when a case goes on, a timer', () => {
  test('has the working days again that it had left', () => {
    on(30)
      .given(reported, planned, begun, paused('underWay', 20), resumed('underWay', 30))
      .thenTimers({ name: 'end', due: '2012-02-02' });
  });

  test('has none left when its last day had come', () => {
    on(30)
      .given(reported, planned, begun, paused('underWay', 25), resumed('underWay', 30))
      .thenTimers({ name: 'end', due: '2012-01-30' });
  });

  test('acts at the same hour as before', () => {
    expect(changesOf(reported, planned, begun, paused('underWay', 20), resumed('underWay', 30))?.set).toEqual([
      { name: 'end', key: '', due: '2012-02-02', at: '2012-02-03T00:00:00.000Z', then: 'StageOverdue' },
    ]);
  });

  test('keeps its day where it counts to a day that has not moved', () => {
    on(16)
      .given(reported, planned, paused('planned', 12), resumed('planned', 16))
      .thenTimers({ name: 'begin', due: '2012-01-18' }, { name: 'end', due: '2012-01-27' });
  });

  test('has the day that the case goes on with, where there is one', () => {
    on(16)
      .given(reported, planned, paused('planned', 12), resumed('planned', 16, '2012-01-23'))
      .thenTimers({ name: 'begin', due: '2012-01-23' }, { name: 'end', due: '2012-01-27' });
  });

  test('is cancelled when its stage is not gone back to', () => {
    expect(changesOf(reported, planned, paused('planned', 12), resumed('underWay', 16))?.cancelled).toEqual([
      { name: 'begin', key: '' },
    ]);
  });

  test('that no definition knows any more has its days again as well', () => {
    const without: Workflow = { ...repair, timers: repair.timers.filter(({ name }) => name !== 'end') };
    const before = recording([reported, planned, begun]);
    const goingOn = [paused('underWay', 20), resumed('underWay', 30)].reduce<Decided>(
      (past, { type, data, at: now = '' }) =>
        record(without, past.state, past.running, [{ type, data }], {
          ...{ id: 'a', now, actor: SYSTEM_ACTOR, calendar: weekdays, settings: {} },
        }),
      before,
    );
    expect(goingOn.running.get('end')).toMatchObject({ due: '2012-02-02', at: '2012-02-03T00:00:00.000Z' });
  });
});

test('what stands still is the fold of what the events recorded', () => {
  const history = [reported, planned, begun, paused('underWay', 20)];
  const timers = history.map((_, index) => recording(history.slice(0, index + 1)).events[0]?.timers);
  const folded = timers.reduce(applyTimers, NO_TIMERS);
  expect(folded).toEqual(recording(history).running);
  expect(folded.get('end')?.held).toEqual({ stage: 'underWay', daysLeft: 3 });
});

test('a timer that does not run is not held', () => {
  const held = [{ name: 'gone', key: '', stage: 'underWay', daysLeft: 1 }];
  expect(applyTimers(NO_TIMERS, { held })).toEqual(NO_TIMERS);
});

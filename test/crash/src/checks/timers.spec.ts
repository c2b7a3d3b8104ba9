import { describe, expect, test } from '@jest/globals';
import type { TimerChanges } from '@casewright/workflow';
import type { Recorded } from './log.js';
import { checkTimers } from './timers.js';

const PLAN = { name: 'plan', key: '' };
const HELD = { ...PLAN, stage: 'reported', daysLeft: 2 };
const planDue = (day: string) => ({ ...PLAN, due: day, at: `${day}T00:00:00.000Z`, then: 'StageOverdue' });

/** What an event recorded on a day did to the timers. */
type Happened = readonly [day: string, timers: TimerChanges];

/** A log of one case. */
const logOf = (events: readonly Happened[]) =>
  events.map(([day, timers], revision) => ({
    ...{ stream: 'repair-1', revision, type: 'Happened', data: {} },
    meta: { stage: 'reported', recordedAt: `${day}T00:00:00.000Z`, timers },
  })) as unknown as readonly Recorded[];

const found = (now: string, ...events: readonly Happened[]) => checkTimers(logOf(events), `${now}T00:00:00.000Z`);

describe('a timer that stands still', () => {
  const set = ['2012-01-02', { set: [planDue('2012-01-05')] }] as const;
  const held = ['2012-01-03', { held: [HELD] }] as const;
  const resumed = ['2012-01-10', { set: [planDue('2012-01-12')] }] as const;

  test('is not missed, however long it does', () =>
    expect(found('2012-03-01', set, held)).toEqual({ fired: 0, notRunning: [], early: [], missed: [] }));

  test('is missed once it runs again and does not fire', () =>
    expect(found('2012-03-01', set, held, resumed).missed).toEqual(['repair-1: plan at 2012-01-12T00:00:00.000Z']));

  test('fires when it runs again', () =>
    expect(found('2012-03-01', set, held, resumed, ['2012-01-12', { fired: [PLAN] }])).toMatchObject({
      ...{ fired: 1, notRunning: [], early: [], missed: [] },
    }));

  test('is found out if it fires meanwhile', () =>
    expect(found('2012-03-01', set, held, ['2012-01-05', { fired: [PLAN] }]).notRunning).toEqual([
      'repair-1@2 Happened',
    ]));
});

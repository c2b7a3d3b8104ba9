import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { approvedOn, english, on, openedOn, sentOn } from '../test/plans.js';
import plansAwaitingApproval from './index.js';

const { given } = dashboardSpec(plansAwaitingApproval, english);

const sentPlan = (councilId: string, day: string) => [openedOn('2009-01-12', councilId), sentOn(day)];

describe('D10, plans awaiting approval', () => {
  test('has the plans that are with a director, the oldest first and those of an age by their ids', async () => {
    const { figures, rows } = await given({
      'jisp-luton_2009_10': sentPlan('luton', '2009-03-02'),
      'jisp-essex_2009_10': sentPlan('essex', '2009-03-02'),
      'jisp-suffolk_2009_10': sentPlan('suffolk', '2009-02-27'),
      'jisp-bedford_2009_10': [openedOn('2009-01-12', 'bedford')],
    }).asAt('2009-03-05');

    expect(figures).toEqual({ awaiting: 3, overdue: 0 });
    expect(rows).toEqual([
      { id: 'suffolk_2009_10', councilId: 'suffolk', ageDays: 6, dueOn: '2009-03-13', overdue: false },
      { id: 'essex_2009_10', councilId: 'essex', ageDays: 3, dueOn: '2009-03-16', overdue: false },
      { id: 'luton_2009_10', councilId: 'luton', ageDays: 3, dueOn: '2009-03-16', overdue: false },
    ]);
  });

  test('knows a plan as overdue from the day after ten working days, and no longer once it is approved', async () => {
    const { asAt } = given({
      'jisp-luton_2009_10': [...sentPlan('luton', '2009-03-02'), approvedOn('2009-03-18')],
    });
    const overdue = async (day: string) => (await asAt(day)).rows.map((row) => row['overdue']);

    expect([await overdue('2009-03-16'), await overdue('2009-03-17')]).toEqual([[false], [true]]);
    expect((await asAt('2009-03-17')).figures).toEqual({ awaiting: 1, overdue: 1 });
    expect(await overdue('2009-03-18')).toEqual([]);
  });

  test('counts the age from the latest time it was sent', async () => {
    const { asAt } = given({
      'jisp-luton_2009_10': [
        ...sentPlan('luton', '2009-03-02'),
        on('2009-03-04', 'JispRecalled'),
        sentOn('2009-03-09'),
        approvedOn('2009-03-10'),
        on('2009-03-11', 'JispCopied'),
        on('2009-06-01', 'InYearChangeProposed'),
        on('2009-06-08', 'InYearChangeSentForApproval', { version: 2 }),
      ],
    });
    const ages = async (day: string) => (await asAt(day)).rows.map(({ ageDays }) => ageDays);

    expect([await ages('2009-03-05'), await ages('2009-03-09'), await ages('2009-06-07')]).toEqual([[], [0], []]);
    expect(await ages('2009-06-11')).toEqual([3]);
  });

  test('gives directors the time that the register says', async () => {
    const register = { parameters: { 'jisp.dcsApprovalWd': '5' } };
    const { asAt } = dashboardSpec(plansAwaitingApproval, { ...english, register }).given({
      'jisp-luton_2009_10': sentPlan('luton', '2009-03-02'),
    });

    expect((await asAt('2009-03-10')).rows).toMatchObject([{ dueOn: '2009-03-09', overdue: true }]);
  });
});

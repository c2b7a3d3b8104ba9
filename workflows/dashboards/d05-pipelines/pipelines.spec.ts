import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { english, loanAt, approvedAt, cancelledAt, overdueAt } from '../test/loans.js';
import pipelines from './index.js';

const { given } = dashboardSpec(pipelines, english);

describe('D05, pipelines', () => {
  test('counts the cases at each stage of each workflow, and leaves out those that are over', async () => {
    const { figures, rows } = await given({
      'deskLoan-1': [loanAt('2012-01-02T09:00:00.000Z')],
      'deskLoan-2': [loanAt('2012-01-02T09:00:00.000Z'), approvedAt('2012-01-03T09:00:00.000Z')],
      'deskLoan-3': [loanAt('2012-01-02T09:00:00.000Z'), cancelledAt('2012-01-03T09:00:00.000Z')],
      'deskLoan-4': [loanAt('2012-01-03T09:00:00.000Z')],
    }).asAt('2012-01-04T09:00:00.000Z');

    expect(figures).toEqual({ cases: 3, overdue: 0 });
    expect(rows).toMatchObject([
      { workflow: 'desk-loan', stage: 'approved.waiting', count: 1 },
      { workflow: 'desk-loan', stage: 'requested', count: 2 },
    ]);
  });

  test('tells how long cases have been at a stage, in days with one decimal', async () => {
    const { asAt } = given({
      'deskLoan-1': [loanAt('2012-01-02T00:00:00.000Z')],
      'deskLoan-2': [loanAt('2012-01-03T00:00:00.000Z')],
      'deskLoan-3': [loanAt('2012-01-04T06:00:00.000Z')],
      'deskLoan-4': [loanAt('2012-01-04T12:00:00.000Z')],
    });

    expect((await asAt('2012-01-04T12:00:00.000Z')).rows).toMatchObject([
      { count: 4, medianDays: 0.9, oldestDays: 2.5, oldest: '1' },
    ]);
    expect((await asAt('2012-01-03T06:00:00.000Z')).rows).toMatchObject([{ count: 2, medianDays: 0.8 }]);
  });

  test('takes the time from entry to the current leaf, whatever happened there since', async () => {
    const { asAt } = given({
      'deskLoan-1': [
        loanAt('2012-01-02T00:00:00.000Z'),
        overdueAt('2012-01-10T00:00:00.000Z'),
        approvedAt('2012-01-12T00:00:00.000Z'),
      ],
    });

    expect((await asAt('2012-01-11T00:00:00.000Z')).rows).toMatchObject([{ stage: 'requested', oldestDays: 9 }]);
    expect((await asAt('2012-01-13T00:00:00.000Z')).rows).toMatchObject([{ stage: 'approved.waiting', oldestDays: 1 }]);
  });

  test('counts as overdue what was said to be and has not been left', async () => {
    const { asAt } = given({
      'deskLoan-1': [
        loanAt('2012-01-02T00:00:00.000Z'),
        overdueAt('2012-01-10T00:00:00.000Z'),
        approvedAt('2012-01-12T00:00:00.000Z'),
      ],
    });
    const overdue = async (moment: string) => (await asAt(moment)).figures['overdue'];

    expect([await overdue('2012-01-09'), await overdue('2012-01-11'), await overdue('2012-01-12')]).toEqual([0, 1, 0]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { english, on } from '../test/brokerage.js';
import backfill from './index.js';

const { given } = dashboardSpec(backfill, english);

const submitted = (day: string, days = 2) => on(day, 'BackfillClaimSubmitted', { days, amountPence: days * 35_000 });
const approved = (day: string, approvedPence: number) => on(day, 'BackfillClaimApproved', { approvedPence });
const paid = (day: string, paidOn = day) => on(day, 'BackfillClaimPaid', { paidOn });
const none = { claims: 0, days: 0, amountPence: 0, approvedPence: 0 };

const history = [submitted('2011-12-01'), on('2011-12-05', 'BackfillClaimValidated'), approved('2011-12-06', 60_000)];

describe('D16, backfill', () => {
  test('counts claims, days and amounts by state, in the order of the states', async () => {
    const { figures, rows } = await given({
      'backfillClaim-1': [submitted('2011-12-01', 1.5)],
      'backfillClaim-2': [submitted('2011-12-01', 2)],
      'backfillClaim-3': history,
    }).asAt('2011-12-06');

    expect(rows).toEqual([
      { state: 'submitted', claims: 2, days: 3.5, amountPence: 122_500, approvedPence: 0 },
      { state: 'queried', ...none },
      { state: 'validated', ...none },
      { state: 'approved', claims: 1, days: 2, amountPence: 70_000, approvedPence: 60_000 },
      { state: 'paid', ...none },
      { state: 'rejected', ...none },
      { state: 'withdrawn', ...none },
    ]);
    expect(figures).toMatchObject({ claims: 3, days: 5.5, amountPence: 192_500, approvedPence: 60_000 });
  });

  test('is liable for what is claimed, then for what is approved, until it is paid', async () => {
    const { asAt } = given({ 'backfillClaim-1': [...history, paid('2011-12-20')] });
    const liability = async (day: string) => (await asAt(day)).figures['liabilityPence'];

    expect([await liability('2011-12-01'), await liability('2011-12-05')]).toEqual([70_000, 70_000]);
    expect([await liability('2011-12-06'), await liability('2011-12-20')]).toEqual([60_000, 0]);
  });

  test.each([
    ['BackfillClaimQueried', 70_000],
    ['BackfillClaimRejected', 0],
    ['BackfillClaimWithdrawn', 0],
  ])('after %s it is liable for %d pence', async (type, liabilityPence) => {
    const { figures } = await given({
      'backfillClaim-1': [submitted('2011-12-01'), on('2011-12-02', type)],
    }).asAt('2011-12-02');

    expect(figures).toMatchObject({ liabilityPence });
  });

  test('counts the days as they were corrected', async () => {
    const answered = (data: object): readonly Recorded[] => [
      ...[submitted('2011-12-01'), on('2011-12-02', 'BackfillClaimQueried')],
      on('2011-12-05', 'BackfillQueryAnswered', data),
    ];
    const figures = async (data: object) =>
      (await given({ 'backfillClaim-1': answered(data) }).asAt('2011-12-05')).figures;

    expect(await figures({ days: 1.5, amountPence: 52_500 })).toMatchObject({ days: 1.5, amountPence: 52_500 });
    expect(await figures({ amountPence: 70_000 })).toMatchObject({ days: 2, amountPence: 70_000 });
  });

  test('tells the mean of working days from a claim’s submission to the day it was paid', async () => {
    const { asAt } = given({
      'backfillClaim-1': [...history, paid('2011-12-20', '2011-12-19')],
      'backfillClaim-2': [submitted('2011-12-23'), approved('2011-12-24', 70_000), paid('2012-01-03')],
      'backfillClaim-3': [submitted('2012-01-03'), approved('2012-01-03', 70_000), paid('2012-01-04', '2012-01-03')],
      'backfillClaim-4': [submitted('2011-12-01')],
    });
    const mean = async (day: string) => (await asAt(day)).figures['meanWorkingDaysToPaid'];

    expect(await mean('2011-12-19')).toBe('n/a');
    expect(await mean('2011-12-20')).toBe(12);
    // 26 and 27 December 2011 and 2 January 2012 are bank holidays
    expect(await mean('2012-01-03')).toBe(8);
    expect(await mean('2012-01-04')).toBe(5.3);
  });
});

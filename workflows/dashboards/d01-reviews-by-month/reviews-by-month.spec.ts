import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { dashboardSpec } from '@casewright/read-models/spec';
import {
  cancelled,
  peerReview,
  requested,
  rescheduled,
  resumed,
  scheduled,
  started,
  then,
} from '../test/peer-reviews.js';
import reviews from './index.js';

const { given } = dashboardSpec(reviews, { workflows: [peerReview], calendar: englandAndWales() });

const booked = (startDate: string, regionId = 'E') => [
  requested('2011-10-03', 'bedford', regionId),
  scheduled('2011-10-10', startDate),
];

describe('D01, reviews scheduled per region and month', () => {
  test('counts the reviews that start in a month in a region, and those of the financial year', async () => {
    const { figures, rows } = await given({
      'peerReview-1': booked('2012-01-09'),
      'peerReview-2': booked('2012-01-31'),
      'peerReview-3': booked('2012-03-30'),
      'peerReview-4': booked('2012-04-02'),
      'peerReview-5': booked('2012-01-16', 'EM'),
    }).asAt('2011-11-04');

    expect(figures).toEqual({ financialYear: '2011/12', total: 4 });
    expect(rows).toEqual([
      { regionId: 'E', month: '2012-01', count: 2 },
      { regionId: 'E', month: '2012-03', count: 1 },
      { regionId: 'E', month: '2012-04', count: 1 },
      { regionId: 'EM', month: '2012-01', count: 1 },
    ]);
  });

  test('is about the financial year of the day it is asked for', async () => {
    const { asAt } = given({ 'peerReview-1': booked('2012-03-30'), 'peerReview-2': booked('2012-04-02') });
    const yearAsAt = async (day: string) => (await asAt(day)).figures;

    expect(await yearAsAt('2012-03-31')).toEqual({ financialYear: '2011/12', total: 1 });
    expect(await yearAsAt('2012-04-01')).toEqual({ financialYear: '2012/13', total: 1 });
  });

  test('counts a review once its dates are firm', async () => {
    const { asAt } = given({ 'peerReview-1': booked('2012-01-09') });
    const totalAsAt = async (moment: string) => (await asAt(moment)).figures['total'];

    expect([await totalAsAt('2011-10-09'), await totalAsAt('2011-10-10')]).toEqual([0, 1]);
  });

  test('counts a review in its newest month', async () => {
    const { asAt } = given({
      'peerReview-1': [...booked('2012-01-09'), rescheduled('2011-12-01', '2012-02-06')],
      'peerReview-2': [
        ...[...booked('2012-01-09'), then('2011-12-01', 'ReviewPaused')],
        resumed('2012-01-20', { newStartDate: '2012-03-05', newEndDate: '2012-03-09' }),
      ],
    });
    const monthsAsAt = async (day: string) => (await asAt(day)).rows.map(({ month, count }) => [month, count]);

    expect(await monthsAsAt('2011-11-30')).toEqual([['2012-01', 2]]);
    expect(await monthsAsAt('2011-12-01')).toEqual([
      ['2012-01', 1],
      ['2012-02', 1],
    ]);
    expect(await monthsAsAt('2012-01-20')).toEqual([
      ['2012-02', 1],
      ['2012-03', 1],
    ]);
  });

  test.each([
    ['withdrawn', [then('2011-12-01', 'ReviewWithdrawn')], 0],
    ['cancelled', [cancelled('2011-12-01')], 0],
    ['paused', [then('2011-12-01', 'ReviewPaused')], 1],
    ['resumed with the dates it had', [then('2011-12-01', 'ReviewPaused'), resumed('2011-12-05')], 1],
    ['on site', [started('2012-01-09')], 1],
    ['completed', [started('2012-01-09'), then('2012-03-01', 'ReviewClosed')], 1],
  ])('of one that was %s it counts %j', async (_, happened, total) => {
    const { figures } = await given({ 'peerReview-1': [...booked('2012-01-09'), ...happened] }).asAt('2012-03-31');

    expect(figures['total']).toBe(total);
  });

  test('has nothing of a request without dates, declined or not', async () => {
    const { figures, rows } = await given({
      'peerReview-1': [requested('2011-10-03')],
      'peerReview-2': [requested('2011-10-03'), then('2011-10-04', 'ReviewRequestDeclined')],
    }).asAt('2011-11-04');

    expect([figures['total'], rows]).toEqual([0, []]);
  });
});

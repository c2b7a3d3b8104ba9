import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { cancelled, peerReview, requested, scheduled, started, then } from '../test/peer-reviews.js';
import councils from './index.js';

const register = {
  councils: [
    { id: 'luton', regionId: 'E' },
    { id: 'bedford', regionId: 'E' },
    { id: 'derby', regionId: 'EM' },
  ],
};
const workflows = [peerReview];
const { given } = dashboardSpec(councils, { workflows, calendar: englandAndWales(), register });

const held = [requested('2011-10-03'), scheduled('2011-10-10', '2012-01-09')];
const visited = [...held, started('2012-01-09')];

/** Where Bedford stands after its one review has come so far; undefined when it has used its entitlement. */
const bedfordAfter = async (review: readonly Recorded[], day = '2012-03-31') => {
  const { rows } = await given({ 'peerReview-1': review }).asAt(day);
  return rows.find(({ councilId }) => councilId === 'bedford')?.['status'];
};

describe('D02, councils yet to use their entitlement', () => {
  test('lists the councils of the register no review of which has begun, and how far the next one is', async () => {
    const { figures, rows } = await given({
      'peerReview-1': [requested('2011-10-03', 'luton')],
      'peerReview-2': [
        requested('2011-10-03', 'derby', 'EM'),
        scheduled('2011-10-10', '2012-01-09'),
        started('2012-01-09'),
      ],
      'peerReview-3': [requested('2011-10-03', 'unknown')],
    }).asAt('2012-01-09');

    expect(rows).toEqual([
      { councilId: 'bedford', regionId: 'E', status: 'nothing-open' },
      { councilId: 'luton', regionId: 'E', status: 'requested' },
    ]);
    expect(figures).toEqual({ councils: 3, yetToUse: 2, nothingOpen: 1, requested: 1, scheduled: 0 });
  });

  test.each([
    ['is requested', [requested('2011-10-03')], 'requested'],
    ['waits', [requested('2011-10-03'), then('2011-10-04', 'ReviewWaitlisted')], 'requested'],
    ['was declined', [requested('2011-10-03'), then('2011-10-04', 'ReviewRequestDeclined')], 'nothing-open'],
    ['has firm dates', held, 'scheduled'],
    ['is paused before its start', [...held, then('2011-12-01', 'ReviewPaused')], 'scheduled'],
    ['was withdrawn', [...held, then('2011-12-01', 'ReviewWithdrawn')], 'nothing-open'],
    ['was cancelled before its start', [...held, cancelled('2011-12-01')], 'nothing-open'],
    ['is on site', visited, undefined],
    ['is paused after its start', [...visited, then('2012-01-11', 'ReviewPaused')], undefined],
    ['is completed', [...visited, then('2012-03-01', 'ReviewClosed')], undefined],
    ['was cancelled, and the entitlement stays used', [...visited, cancelled('2012-01-11', false)], undefined],
    ['was cancelled, and the entitlement came back', [...visited, cancelled('2012-01-11', true)], 'nothing-open'],
  ])('a council whose review %s', async (_, review, status) => {
    expect(await bedfordAfter(review)).toBe(status);
  });

  test('tells how it was', async () => {
    expect(await bedfordAfter(visited, '2012-01-08')).toBe('scheduled');
    expect(await bedfordAfter(visited, '2011-10-09')).toBe('requested');
    expect(await bedfordAfter(visited, '2011-10-02')).toBe('nothing-open');
  });

  test.each([
    ['before the entitlement period', '2012-02-01..2012-03-31'],
    ['after it', '2011-07-01..2011-12-31'],
  ])('a review that started %s uses nothing of it, and is none that might', async (_, period) => {
    const parameters = { 'review.entitlementPeriod': period };
    const { asAt } = dashboardSpec(councils, {
      ...{ workflows, calendar: englandAndWales(), register: { ...register, parameters } },
    }).given({ 'peerReview-1': visited });

    expect((await asAt('2012-03-31')).rows[0]).toMatchObject({ councilId: 'bedford', status: 'nothing-open' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import {
  cancelled,
  decided,
  joined,
  peerReview,
  requested,
  rescheduled,
  resumed,
  scheduled,
  started,
  then as inReview,
} from '../test/peer-reviews.js';
import { inThePool, sectorSpecialist, then, trained } from '../test/pool-members.js';
import { announced, applied, then as inTraining, trainingEvent } from '../test/training-events.js';
import supply from './index.js';

const workflows = [peerReview, sectorSpecialist, trainingEvent];
const { given } = dashboardSpec(supply, { workflows, calendar: englandAndWales() });

const DAY = '2012-01-09';

const ready = (personId: string, more: Parameters<typeof inThePool>[2] = {}) => [
  ...inThePool('2011-11-01', personId, more),
  trained('2011-11-02', '2011-11-01'),
];
const starting = (startDate: string, ...members: readonly string[]) => [
  ...[requested('2011-11-01'), scheduled('2011-11-02', startDate)],
  ...members.map((personId) => joined('2011-11-03', personId)),
];

describe('D03, the supply of reviewers', () => {
  const supplyOf = async (ann: readonly Recorded[]) =>
    (await given({ 'sectorSpecialist-ann': ann }).asAt(DAY)).figures['supply'];

  test.each([
    ['is available', ready('ann'), 1],
    ['is deployed', [...ready('ann'), then('2011-12-01', 'SpecialistDeployed')], 1],
    ['is paused', [...ready('ann'), then('2011-12-01', 'SpecialistPaused')], 0],
    ['has left', [...ready('ann'), then('2011-12-01', 'SpecialistLeft')], 0],
    ['is in the pool for support alone', ready('ann', { roles: ['support'] }), 0],
    ['has had no training', inThePool('2011-11-01', 'ann'), 0],
    ['was trained for data alone', [...inThePool('2011-11-01', 'ann'), trained('2011-12-01', '2011-11-30', 'data')], 0],
    ['is trained tomorrow', [...inThePool('2011-11-01', 'ann'), trained('2011-12-01', '2012-01-10')], 0],
    ['is trained today', [...inThePool('2011-11-01', 'ann'), trained('2011-12-01', DAY)], 1],
  ])('of a specialist who %s', async (_, ann, expected) => {
    expect(await supplyOf(ann)).toBe(expected);
  });

  test('goes by what people said of themselves when they applied for training; otherwise the NHS is known', async () => {
    const { rows } = await given({
      'trainingEvent-warwick': [
        ...[announced('2011-10-01', { dates: ['2011-11-01'] }), inTraining('2011-10-02', 'TrainingOpened')],
        applied('2011-10-03', 'ann', 'council', 'social-care-senior-manager'),
        applied('2011-10-03', 'bob', 'council', 'nhs-professional'),
      ],
      'sectorSpecialist-ann': ready('ann'),
      'sectorSpecialist-bob': ready('bob'),
      'sectorSpecialist-cat': ready('cat', { homeOrgKind: 'nhs' }),
      'sectorSpecialist-dan': ready('dan'),
      'sectorSpecialist-dan2': ready('dan'),
    }).asAt(DAY);

    expect(rows.filter(({ by }) => by === 'seat-group')).toEqual([
      { by: 'seat-group', group: 'nhs-professional', supply: 2 },
      { by: 'seat-group', group: 'not-stated', supply: 1 },
      { by: 'seat-group', group: 'other', supply: 0 },
      { by: 'seat-group', group: 'social-care-senior-manager', supply: 1 },
    ]);
  });
});

describe('D03, the demand for reviewers', () => {
  const newDates = { newStartDate: '2012-02-06', newEndDate: '2012-02-10' };
  const anew = [inReview('2012-01-04', 'ReviewPaused'), resumed(DAY, newDates)];

  const demandOf = async (...review: readonly Recorded[]) =>
    (await given({ 'peerReview-1': review }).asAt(DAY)).figures['demand'];

  test('is the empty seats of teams of four, review by review in the order in which they begin', async () => {
    const { figures, rows } = await given({
      'peerReview-1': starting('2012-02-06', 'ruth'),
      'peerReview-2': starting('2012-01-16', 'a', 'b', 'c', 'd', 'e'),
      'peerReview-3': starting('2012-01-16'),
    }).asAt(DAY);

    expect(figures).toMatchObject({ demand: 7 });
    expect(rows.filter(({ by }) => by === 'review')).toEqual([
      { by: 'review', id: '2', startDate: '2012-01-16', accepted: 5, demand: 0 },
      { by: 'review', id: '3', startDate: '2012-01-16', accepted: 0, demand: 4 },
      { by: 'review', id: '1', startDate: '2012-02-06', accepted: 1, demand: 3 },
    ]);
  });

  test.each([
    ['yesterday', '2012-01-06', 0],
    ['today', DAY, 4],
    ['in three months', '2012-04-09', 4],
    ['later', '2012-04-10', 0],
  ])('of a review that starts %s', async (_, startDate, expected) => {
    expect(await demandOf(...starting(startDate))).toBe(expected);
  });

  test.each([
    ['stood down', [inReview('2011-12-01', 'ReviewerStoodDown')], 4],
    ['has a conflict that was upheld', [decided('2011-12-01', 'ruth', 'upheld')], 4],
    ['has a conflict that was cleared', [decided('2011-12-01', 'ruth', 'cleared')], 3],
    ['was joined by another who was asked only', [inReview('2011-12-01', 'ReviewerInvited', 'sam')], 3],
    ['is asked again as the dates moved', [rescheduled('2011-12-01', '2012-02-06')], 4],
    ['said yes again', [rescheduled('2011-12-01', '2012-02-06'), joined('2011-12-02', 'ruth')], 3],
  ])('of a review one member of which had accepted, and %s', async (_, happened, expected) => {
    expect(await demandOf(...starting('2012-01-16', 'ruth'), ...happened)).toBe(expected);
  });

  test.each([
    ['has no dates', [requested('2011-11-01')], 0],
    ['is paused', [...starting('2012-01-16'), inReview('2011-12-01', 'ReviewPaused')], 4],
    ['has begun', [...starting(DAY), started(DAY)], 0],
    ['has begun, and begins anew', [...starting('2012-01-03'), started('2012-01-03'), ...anew], 4],
    ['was cancelled', [...starting('2012-01-16'), cancelled('2011-12-01')], 0],
    ['was withdrawn', [...starting('2012-01-16'), inReview('2011-12-01', 'ReviewWithdrawn')], 0],
  ])('of a review that %s', async (_, review, expected) => {
    expect(await demandOf(...review)).toBe(expected);
  });

  test('goes by the size of a team as the parameter has it', async () => {
    const parameters = { 'review.teamSize': '5..8' };
    const { asAt } = dashboardSpec(supply, { workflows, calendar: englandAndWales(), register: { parameters } }).given({
      'peerReview-1': starting('2012-01-16'),
    });

    expect((await asAt(DAY)).figures['demand']).toBe(5);
  });
});

test('D03 raises the alert when more seats are needed than there are reviewers, not before (PR-R25)', async () => {
  const { asAt } = given({
    'sectorSpecialist-ann': ready('ann'),
    'peerReview-1': [...starting('2012-01-16', 'a', 'b'), joined('2011-12-05', 'c')],
  });

  expect((await asAt('2011-12-04')).figures).toMatchObject({ supply: 1, demand: 2, alert: true });
  expect((await asAt('2011-12-05')).figures).toMatchObject({ supply: 1, demand: 1, alert: false });
});

test('D03 tells how many places for reviewers are taken, at trainings that are not over', async () => {
  const open = [announced('2011-12-01'), inTraining('2011-12-02', 'TrainingOpened')];
  const { figures, rows } = await given({
    'trainingEvent-warwick': [
      ...open,
      ...['ann', 'bob', 'cat'].map((personId) => applied('2011-12-03', personId)),
      ...['ann', 'bob'].map((personId) => inTraining('2011-12-04', 'TrainingPlaceOffered', personId)),
      inTraining('2011-12-05', 'TrainingPlaceConfirmed', 'ann'),
    ],
    'trainingEvent-york': [announced('2011-12-01', { capacity: 2 })],
    'trainingEvent-over': [...open, inTraining('2011-12-04', 'TrainingCancelled')],
    'trainingEvent-data': [announced('2011-12-01', { kind: 'data' })],
  }).asAt(DAY);

  expect(figures).toMatchObject({ offered: 1, confirmed: 1, capacity: 6, takenPercent: 33.3 });
  expect(rows.filter(({ by }) => by === 'training')).toEqual([
    { by: 'training', id: 'warwick', offered: 1, confirmed: 1, capacity: 4, takenPercent: 50 },
    { by: 'training', id: 'york', offered: 0, confirmed: 0, capacity: 2, takenPercent: 0 },
  ]);
  expect((await given({}).asAt(DAY)).figures).toMatchObject({ capacity: 0, takenPercent: 'n/a' });
});

import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { approvedOn, english, on, openedOn, sentOn } from '../test/plans.js';
import supportFeedback from './index.js';

const { given } = dashboardSpec(supportFeedback, english);

const invited = (offerId: string, providerId: string) =>
  on('2009-01-12', 'OfferInvited', { offerId, providerId, needIds: ['n1'], optional: false });
const rated = (day: string, offerId: string, rating: number) => on(day, 'SupportFeedbackRecorded', { offerId, rating });
const told = (day: string, offerId: string) => on(day, 'FeedbackCommunicated', { offerId, communicatedOn: day });

const inForce = [
  ...[openedOn('2009-01-12', 'bedford'), invited('o1', 'tfc'), invited('o2', 'tpc'), invited('o3', 'riep')],
  ...[sentOn('2009-03-02'), approvedOn('2009-03-09'), on('2009-03-10', 'JispCopied')],
];

describe('D13, feedback on the quality of support', () => {
  test('has the ratings of each provider over all plans', async () => {
    const { figures, rows } = await given({
      'jisp-bedford_2009_10': [
        ...inForce,
        ...[rated('2009-06-01', 'o1', 4), rated('2009-06-02', 'o1', 5), rated('2009-06-03', 'o2', 1)],
      ],
      'jisp-luton_2009_10': [...inForce, rated('2009-06-04', 'o1', 5)],
    }).asAt('2009-06-04');
    const none = { rated1: 0, rated2: 0, rated3: 0, rated4: 0, rated5: 0 };

    expect(rows).toEqual([
      { ...none, providerId: 'tfc', ratings: 3, mean: 4.67, rated4: 1, rated5: 2, notCommunicated: 3 },
      { ...none, providerId: 'tpc', ratings: 1, mean: 1, rated1: 1, notCommunicated: 1 },
    ]);
    expect(figures).toEqual({ ...none, ratings: 4, mean: 3.75, rated1: 1, rated4: 1, rated5: 2, notCommunicated: 4 });
  });

  test('knows what a provider has not been told: what came since it was told last', async () => {
    const { asAt } = given({
      'jisp-bedford_2009_10': [
        ...inForce,
        ...[rated('2009-06-01', 'o1', 4), rated('2009-06-02', 'o2', 3)],
        ...[told('2009-06-05', 'o1'), rated('2009-06-08', 'o1', 2)],
      ],
    });
    const untold = async (day: string) => (await asAt(day)).rows.map(({ notCommunicated }) => notCommunicated);

    expect([await untold('2009-06-02'), await untold('2009-06-05')]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(await untold('2009-06-08')).toEqual([1, 1]);
  });

  test('rounds a mean half up to two decimals', async () => {
    const ratings = [5, 5, 5, 5, 4, 4, 3, 2].map((rating, n) => rated(`2009-06-0${n + 1}`, 'o1', rating));

    expect((await given({ 'jisp-a': [...inForce, ...ratings] }).asAt('2009-06-30')).figures['mean']).toBe(4.13);
  });

  test('keeps the ratings of plans that are over', async () => {
    const closed = [...inForce, rated('2009-06-01', 'o1', 4), on('2010-03-31', 'JispClosed')];
    const { asAt } = given({ 'jisp-bedford_2009_10': [...closed, told('2010-04-06', 'o1')] });

    expect((await asAt('2010-04-05')).rows).toMatchObject([{ ratings: 1, notCommunicated: 1 }]);
    expect((await asAt('2010-04-06')).rows).toMatchObject([{ ratings: 1, notCommunicated: 0 }]);
  });

  test('knows no mean where nothing was rated', async () => {
    const { figures, rows } = await given({ 'jisp-bedford_2009_10': inForce }).asAt('2009-06-01');

    expect(figures).toMatchObject({ ratings: 0, mean: 'n/a', notCommunicated: 0 });
    expect(rows).toEqual([]);
  });
});

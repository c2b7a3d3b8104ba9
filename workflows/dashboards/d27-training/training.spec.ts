import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { dashboardSpec } from '@casewright/read-models/spec';
import { announced, applied, attended, then, trainingEvent } from '../test/training-events.js';
import training from './index.js';

const { given } = dashboardSpec(training, { workflows: [trainingEvent], calendar: englandAndWales() });

const warwick = [
  announced('2011-12-01', { capacity: 2 }),
  then('2011-12-01', 'TrainingOpened'),
  applied('2011-12-02', 'ann'),
  applied('2011-12-02', 'nia', 'nhs', 'nhs-professional'),
  applied('2011-12-02', 'bob'),
  then('2011-12-03', 'TrainingPlaceOffered', 'ann'),
  then('2011-12-03', 'TrainingPlaceOffered', 'nia'),
  then('2011-12-03', 'TrainingWaitlisted', 'bob'),
  then('2011-12-04', 'TrainingPlaceConfirmed', 'nia'),
  then('2011-12-05', 'TrainingPlaceCancelled', 'ann'),
  then('2011-12-05', 'TrainingPlaceOffered', 'bob'),
  then('2011-12-06', 'TrainingPlaceConfirmed', 'bob'),
  then('2012-02-09', 'TrainingHeld'),
  attended('2012-02-10', 'nia'),
];
const event = { id: 'warwick', kind: 'peer-review', startsOn: '2012-02-08' };
const NOBODY = { offered: 0, confirmed: 0, waitlisted: 0, attended: 0 };

describe('D27, training', () => {
  test('counts each booking where it stands, event by event and by home organisation kind', async () => {
    const { figures, rows } = await given({ 'trainingEvent-warwick': warwick }).asAt('2011-12-04');

    expect(rows).toEqual([
      { ...event, homeOrgKind: 'all', places: 2, offered: 1, confirmed: 1, waitlisted: 1, attended: 0 },
      { ...event, homeOrgKind: 'council', places: null, ...NOBODY, offered: 1, waitlisted: 1 },
      { ...event, homeOrgKind: 'nhs', places: null, ...NOBODY, confirmed: 1 },
      { ...event, homeOrgKind: 'other', places: null, ...NOBODY },
    ]);
    expect(figures).toEqual({ events: 1, places: 2, offered: 1, confirmed: 1, waitlisted: 1, attended: 0 });
  });

  test.each([
    ['a place was given up and went to the first who waited', '2011-12-05', { offered: 1, confirmed: 1 }],
    ['it was confirmed', '2011-12-06', { confirmed: 2 }],
    ['attendance was recorded', '2012-02-10', { confirmed: 1, attended: 1 }],
  ])('tells how it was when %s', async (_, day, counts) => {
    const { rows } = await given({ 'trainingEvent-warwick': warwick }).asAt(day);

    expect(rows[0]).toEqual({ ...event, homeOrgKind: 'all', places: 2, ...NOBODY, ...counts });
  });

  test('counts somebody who applied again once', async () => {
    const again = [then('2011-12-04', 'TrainingPlaceCancelled', 'ann'), applied('2011-12-05', 'ann', 'other')];
    const { asAt } = given({
      'trainingEvent-warwick': [...warwick.slice(0, 3), ...again, then('2011-12-06', 'TrainingWaitlisted', 'ann')],
    });

    expect((await asAt('2011-12-06')).rows.map(({ waitlisted }) => waitlisted)).toEqual([1, 0, 0, 1]);
  });

  test('has the events in the order of their first days, without those that were called off', async () => {
    const { figures, rows } = await given({
      'trainingEvent-a': [announced('2011-12-01', { dates: ['2012-03-01'] })],
      'trainingEvent-b': [announced('2011-12-01')],
      'trainingEvent-c': [announced('2011-12-01'), then('2011-12-02', 'TrainingCancelled')],
    }).asAt('2011-12-31');

    expect(rows.filter(({ homeOrgKind }) => homeOrgKind === 'all').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(figures).toMatchObject({ events: 2, places: 8 });
  });
});

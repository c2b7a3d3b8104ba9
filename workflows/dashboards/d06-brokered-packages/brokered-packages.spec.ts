import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { allOn, english, noticedOn, on, openedOn, proposedOn } from '../test/brokerage.js';
import brokeredPackages from './index.js';

const { given } = dashboardSpec(brokeredPackages, english);

const brokered = (day: string, councilId: string, brokerId: string) => [
  ...[openedOn(day, councilId), on(day, 'ReferralAccepted'), proposedOn(day, brokerId), on(day, 'BrokerAssigned')],
];

describe('D06, brokered packages by stage', () => {
  test('counts open cases by stage, region, priority and broker, whatever part of the stage they are in', async () => {
    const { figures, rows } = await given({
      'improvementCase-1': [openedOn('2011-11-01', 'bury', { regionId: 'NW' })],
      'improvementCase-2': brokered('2011-11-01', 'hull', 'bo'),
      'improvementCase-3': [...brokered('2011-11-01', 'leeds', 'bo'), on('2011-11-02', 'NeedsDrafted')],
      'improvementCase-4': [noticedOn('2011-11-01', 'york'), ...brokered('2011-11-02', 'york', 'bo').slice(1)],
    }).asAt('2011-11-03');

    expect(figures).toEqual({ cases: 4, awaitingCouncil: 0, awaitingFunding: 0 });
    expect(rows).toEqual([
      {
        ...{ stage: 'needsAssessment', regionId: 'NE', priority: 'immediate', brokerId: 'bo' },
        ...{ cases: 1, awaitingCouncil: 0, awaitingFunding: 0 },
      },
      {
        ...{ stage: 'needsAssessment', regionId: 'NE', priority: 'standard', brokerId: 'bo' },
        ...{ cases: 2, awaitingCouncil: 0, awaitingFunding: 0 },
      },
      {
        ...{ stage: 'referred', regionId: 'NW', priority: 'standard', brokerId: null },
        ...{ cases: 1, awaitingCouncil: 0, awaitingFunding: 0 },
      },
    ]);
  });

  test('tells which packages wait for the council, and which for money', async () => {
    const designing = [...brokered('2011-11-01', 'hull', 'bo'), ...allOn('2011-11-02', 'NeedsAgreed')];
    const { asAt } = given({
      'improvementCase-1': [...designing, ...allOn('2011-11-03', 'PackageSubmitted')],
      'improvementCase-2': [...designing, ...allOn('2011-11-03', 'PackageSubmitted', 'PackageAgreedByCouncil')],
      'improvementCase-3': designing,
    });

    expect(await asAt('2011-11-02')).toMatchObject({ figures: { cases: 3, awaitingCouncil: 0, awaitingFunding: 0 } });
    expect((await asAt('2011-11-03')).rows).toMatchObject([
      { stage: 'packageDesign', cases: 3, awaitingCouncil: 1, awaitingFunding: 1 },
    ]);
  });

  test('counts a case with the broker it has, and none once it is over', async () => {
    const { asAt } = given({
      'improvementCase-1': [
        ...[...brokered('2011-11-01', 'hull', 'bo'), on('2011-11-03', 'BrokerReassigned', { newBrokerId: 'cy' })],
        on('2011-11-05', 'ImprovementCaseClosed'),
      ],
      'improvementCase-2': [
        ...[openedOn('2011-11-01', 'bury'), proposedOn('2011-11-01', 'bo'), on('2011-11-03', 'BrokerRejected')],
      ],
    });
    const brokers = async (day: string) => (await asAt(day)).rows.map(({ brokerId }) => brokerId);

    expect(await brokers('2011-11-02')).toEqual(['bo', 'bo']);
    expect(await brokers('2011-11-03')).toEqual([null, 'cy']);
    expect(await brokers('2011-11-05')).toEqual([null]);
  });
});

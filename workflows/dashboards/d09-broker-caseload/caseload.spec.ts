import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { english, on, openedOn, proposedOn } from '../test/brokerage.js';
import caseload from './index.js';

const { given } = dashboardSpec(caseload, english);

const engaged = (personId: string, availableFrom: string) => [
  on('2011-10-01', 'BrokerApplied', { personId }),
  on('2011-10-03', 'BrokerAppointed', { availableFrom }),
];
const brokered = (day: string, brokerId: string) => [openedOn(day, 'york'), proposedOn(day, brokerId)];
const conflict = (day: string, type: string, brokerId: string) => on(day, type, { brokerId });

describe('D09, broker caseload', () => {
  test('counts the open cases of each broker, one in monitoring as a half, and the capacity left of five', async () => {
    const { figures, rows } = await given({
      'brokerEngagement-1': engaged('howard', '2012-01-01'),
      'brokerEngagement-2': engaged('bo', '2011-10-03'),
      'improvementCase-1': brokered('2011-11-01', 'bo'),
      'improvementCase-2': [...brokered('2011-11-01', 'bo'), on('2011-11-02', 'ProgressDecided')],
      'improvementCase-3': [...brokered('2011-11-01', 'bo'), on('2011-11-02', 'ImprovementCaseClosed')],
      'improvementCase-4': [openedOn('2011-11-01', 'hull')],
    }).asAt('2011-11-02');

    expect(rows).toEqual([
      {
        ...{ brokerId: 'bo', openCases: 1.5, capacityLeft: 3.5, availableFrom: '2011-10-03' },
        ...{ conflictsDeclared: 0, conflictsOpen: 0 },
      },
      {
        ...{ brokerId: 'howard', openCases: 0, capacityLeft: 5, availableFrom: '2012-01-01' },
        ...{ conflictsDeclared: 0, conflictsOpen: 0 },
      },
    ]);
    expect(figures).toEqual({ brokers: 2, openCases: 1.5, capacityLeft: 8.5 });
  });

  test('counts what was declared about a broker in open cases, and what of it is not cleared', async () => {
    const { asAt } = given({
      'improvementCase-1': [
        ...[...brokered('2011-11-01', 'bo'), conflict('2011-11-02', 'BrokerConflictDeclared', 'bo')],
        conflict('2011-11-03', 'BrokerConflictCleared', 'bo'),
        conflict('2011-11-04', 'BrokerConflictDeclared', 'bo'),
        on('2011-11-05', 'BrokerReassigned', { newBrokerId: 'cy' }),
      ],
    });
    const conflicts = async (day: string) =>
      (await asAt(day)).rows.map(({ brokerId, conflictsDeclared, conflictsOpen }) => [
        ...[brokerId, conflictsDeclared, conflictsOpen],
      ]);

    expect(await conflicts('2011-11-02')).toEqual([['bo', 1, 1]]);
    expect(await conflicts('2011-11-03')).toEqual([['bo', 1, 0]]);
    expect(await conflicts('2011-11-04')).toEqual([['bo', 2, 1]]);
    expect(await conflicts('2011-11-05')).toEqual([['cy', 0, 0]]);
  });

  test('leaves out whoever was released and applicants, but nobody who has an open case', async () => {
    const released = [...engaged('bo', '2011-10-03'), on('2011-11-05', 'BrokerReleased')];
    const { asAt } = given({
      'brokerEngagement-1': [...released, on('2011-11-09', 'BrokerReengaged', { availableFrom: '2012-02-01' })],
      'brokerEngagement-2': [on('2011-10-01', 'BrokerApplied', { personId: 'di' })],
      'improvementCase-1': brokered('2011-11-01', 'cy'),
    });
    const brokers = async (day: string) =>
      (await asAt(day)).rows.map(({ brokerId, availableFrom }) => [brokerId, availableFrom]);

    expect(await brokers('2011-11-04')).toEqual([
      ['bo', '2011-10-03'],
      ['cy', null],
    ]);
    expect(await brokers('2011-11-05')).toEqual([['cy', null]]);
    expect(await brokers('2011-11-09')).toEqual([
      ['bo', '2012-02-01'],
      ['cy', null],
    ]);
  });

  test('takes the capacity from the parameters', async () => {
    const set = { ...english, register: { parameters: { 'case.brokerMaxActiveCases': '3' } } };
    const asked = dashboardSpec(caseload, set).given({ 'improvementCase-1': brokered('2011-11-01', 'bo') });

    expect((await asked.asAt('2011-11-02')).rows).toMatchObject([{ capacityLeft: 2 }]);
  });
});

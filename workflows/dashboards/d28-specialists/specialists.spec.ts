import { describe, expect, test } from '@jest/globals';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { allOn, english, on } from '../test/brokerage.js';
import specialists from './index.js';

const { given } = dashboardSpec(specialists, english);

const inPool = (roles: readonly string[], capacityDaysPerYear = 10): readonly Recorded[] => [
  ...[on('2011-09-01', 'SpecialistApplied'), on('2011-09-02', 'SpecialistAccepted', { capacityDaysPerYear, roles })],
  on('2011-09-03', 'SpecialistAvailable'),
];
const matched = (specialistId: string, days: number, year = '2011/12'): readonly Recorded[] => [
  ...[on('2011-10-03', 'DeploymentRequested', { days }), on('2011-10-04', 'DeploymentMatched', { specialistId, year })],
];
const worked = (day: string, cumulativeDays: number) => on(day, 'DeploymentDaysRecorded', { cumulativeDays });
const active = allOn('2011-10-05', 'DeploymentReleased', 'DeploymentStarted');

describe('D28, specialists', () => {
  test('counts those who have not left, by state and by each of their roles', async () => {
    const { figures, rows } = await given({
      'sectorSpecialist-ann': inPool(['support', 'policy']),
      'sectorSpecialist-bob': inPool(['support'], 4.5),
      'sectorSpecialist-cat': [on('2011-09-01', 'SpecialistApplied')],
      'sectorSpecialist-dan': [...inPool(['data']), on('2011-09-09', 'SpecialistLeft')],
    }).asAt('2011-10-01');
    const none = { daysUsed: 0, daysReserved: 0, activeDeployments: 0 };

    expect(figures).toEqual({ year: '2011/12', specialists: 3, capacityDays: 14.5, usedPercent: 0, ...none });
    expect(rows).toEqual([
      { by: 'state', key: 'applied', specialists: 1, capacityDays: 0, usedPercent: 'n/a', ...none },
      { by: 'state', key: 'available', specialists: 2, capacityDays: 14.5, usedPercent: 0, ...none },
      { by: 'role', key: 'policy', specialists: 1, capacityDays: 10, usedPercent: 0, ...none },
      { by: 'role', key: 'support', specialists: 2, capacityDays: 14.5, usedPercent: 0, ...none },
    ]);
  });

  test('counts the days worked as used, and those still to be worked as reserved', async () => {
    const { asAt } = given({
      'sectorSpecialist-ann': [...inPool(['support']), on('2011-10-05', 'SpecialistDeployed')],
      'specialistDeployment-1': [
        ...[...matched('ann', 4), ...active, worked('2011-10-06', 1), worked('2011-10-07', 2.5)],
        on('2011-10-10', 'DeploymentCompleted', { deliveredDays: 2.5 }),
      ],
    });
    const days = async (day: string) => (await asAt(day)).figures;

    expect(await days('2011-10-03')).toMatchObject({ daysUsed: 0, daysReserved: 0, activeDeployments: 0 });
    expect(await days('2011-10-04')).toMatchObject({ daysUsed: 0, daysReserved: 4, activeDeployments: 0 });
    expect(await days('2011-10-06')).toMatchObject({ daysUsed: 1, daysReserved: 3, activeDeployments: 1 });
    expect(await days('2011-10-07')).toMatchObject({ daysUsed: 2.5, daysReserved: 1.5, usedPercent: 25 });
    expect(await days('2011-10-10')).toMatchObject({ daysUsed: 2.5, daysReserved: 0, activeDeployments: 0 });
    expect((await asAt('2011-10-06')).rows).toMatchObject([
      { by: 'state', key: 'deployed', daysUsed: 1, activeDeployments: 1 },
      { by: 'role', key: 'support', daysUsed: 1, activeDeployments: 1 },
    ]);
  });

  test('reserves nothing for a match that came to nothing, and uses nothing of a deployment that was cancelled', async () => {
    const pool = { 'sectorSpecialist-ann': inPool(['support']) };
    const ended = async (...events: readonly Recorded[]) =>
      (await given({ ...pool, 'specialistDeployment-1': [...matched('ann', 4), ...events] }).asAt('2011-10-10'))
        .figures;
    const nothing = { daysUsed: 0, daysReserved: 0, activeDeployments: 0 };

    expect(await ended()).toMatchObject({ daysReserved: 4 });
    expect(await ended(on('2011-10-05', 'DeploymentUnmatched'))).toMatchObject(nothing);
    expect(await ended(on('2011-10-05', 'DeploymentReleaseRefused'))).toMatchObject(nothing);
    const cancelled = on('2011-10-06', 'DeploymentCancelled', { deliveredDays: 0 });
    expect(await ended(...active, cancelled)).toMatchObject(nothing);
  });

  test('counts days in the financial year in which a deployment begins', async () => {
    const { asAt } = given({
      'sectorSpecialist-ann': inPool(['support']),
      'specialistDeployment-1': [...matched('ann', 4, '2012/13'), ...active, worked('2011-10-07', 1)],
    });

    expect((await asAt('2012-03-31')).figures).toMatchObject({ year: '2011/12', daysUsed: 0, activeDeployments: 1 });
    expect((await asAt('2012-04-01')).figures).toMatchObject({ year: '2012/13', daysUsed: 1, daysReserved: 3 });
  });
});

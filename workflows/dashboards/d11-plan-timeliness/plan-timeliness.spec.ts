import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { approvedOn, english, on, openedOn, sentOn } from '../test/plans.js';
import planTimeliness from './index.js';

const { given } = dashboardSpec(planTimeliness, english);

const begun = (councilId: string, more: object = {}) => [openedOn('2009-01-12', councilId, more), sentOn('2009-03-02')];

describe('D11, plans approved in time', () => {
  test('has one of three on time when another is approved two days late and the third is not approved', async () => {
    const { figures, rows } = await given({
      'jisp-bedford_2009_10': [...begun('bedford'), approvedOn('2009-03-27', -4)],
      'jisp-luton_2009_10': [...begun('luton'), approvedOn('2009-04-02', 2)],
      'jisp-essex_2009_10': begun('essex'),
    }).asAt('2009-04-03');

    const counted = {
      ...{ plans: 3, onTime: 1, onTimePercent: 33.3, approvedAfterTarget: 1, late: 1 },
      medianDaysFromTarget: -1,
    };
    expect(figures).toEqual(counted);
    expect(rows).toEqual([{ planYear: '2009-10', ...counted }]);
  });

  test('counts a plan as late from the day after its target until it is approved', async () => {
    const { asAt } = given({ 'jisp-luton_2009_10': [...begun('luton'), approvedOn('2009-04-02', 2)] });
    const late = async (day: string) => (await asAt(day)).figures['late'];

    expect([await late('2009-03-31'), await late('2009-04-01'), await late('2009-04-02')]).toEqual([0, 1, 0]);
  });

  test('goes by the target date that was set last', async () => {
    const { asAt } = given({
      'jisp-luton_2009_10': [
        openedOn('2009-01-12', 'luton'),
        on('2009-01-13', 'JispTargetDateSet', { targetCompletionOn: '2009-02-27' }),
      ],
    });

    expect((await asAt('2009-02-28')).figures).toMatchObject({ late: 1 });
  });

  test('leaves out plans that were withdrawn, and goes on counting those that were closed or cancelled', async () => {
    const inForce = [...begun('luton'), approvedOn('2009-03-31', 0), on('2009-04-01', 'JispCopied')];
    const { asAt } = given({
      'jisp-bedford_2009_10': [...begun('bedford'), on('2009-03-09', 'JispWithdrawn')],
      'jisp-luton_2009_10': [...inForce, on('2010-03-31', 'JispClosed')],
      'jisp-essex_2009_10': [...inForce, on('2009-09-01', 'JispCancelled')],
    });

    expect((await asAt('2009-03-08')).figures).toMatchObject({ plans: 3 });
    expect((await asAt('2010-04-01')).figures).toMatchObject({ plans: 2, onTime: 2, onTimePercent: 100 });
  });

  test('tells the plan years apart, and knows no median where nothing is approved', async () => {
    const next = { planYear: '2010-11', targetCompletionOn: '2010-03-31' };
    const { figures, rows } = await given({
      'jisp-luton_2010_11': begun('luton', next),
      'jisp-luton_2009_10': [...begun('luton'), approvedOn('2009-03-20', -11)],
    }).asAt('2009-04-03');

    expect(rows).toMatchObject([
      { planYear: '2009-10', plans: 1, onTimePercent: 100, late: 0, medianDaysFromTarget: -11 },
      { planYear: '2010-11', plans: 1, onTimePercent: 0, late: 0, medianDaysFromTarget: 'n/a' },
    ]);
    expect(figures).toMatchObject({ plans: 2, onTimePercent: 50 });
  });

  test('knows no percentage of no plans', async () => {
    expect(await given({}).asAt('2009-04-03')).toMatchObject({ figures: { plans: 0, onTimePercent: 'n/a' }, rows: [] });
  });
});

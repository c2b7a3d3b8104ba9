import { describe, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  broker,
  changeApproved,
  changeRequested,
  completed,
  dcs,
  delivered,
  delivering,
  given,
  leadBroker,
  on,
  packageReopened,
  rated,
  reassigned,
  rejected,
  serco,
  sourced,
  system,
} from '../../test/improvement-case.js';

describe('IC-R15 delivery on a line', () => {
  const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R15' } as const;
  const record = (days: number, costPence: number, ...more: readonly Past[]) =>
    given(...delivering(), ...more).when(
      'RecordDelivery',
      { lineId: 'l1', date: '2011-12-01', days, costPence },
      serco,
    );

  test('adds up', () => {
    record(4, 300_000).then(recorded(delivered('l1', 4, 300_000)));
    record(1, 100, delivered('l1', 2, 200_000)).then({
      type: 'SupportDelivered',
      data: { lineId: 'l1', date: '2011-12-01', days: 1, costPence: 100, cumulativeDays: 3, cumulativePence: 200_100 },
    });
  });

  test('stays within a tenth above its plan', () => {
    record(0, 330_000).thenStage('delivery.active');
    record(0, 330_001).thenRefused({
      ...broken,
      message:
        'That would make £3,300.01 on the line l1, more than 10 % beyond its plan. Ask for a change of delivery.',
    });
    record(4.5, 0).thenRefused(broken);
    record(0.5, 0, delivered('l1', 4, 0)).thenRefused(broken);
  });

  test('or within what the parameter says', () =>
    on('2011-12-01', { 'case.overrunTolerance': '12.5 %' })
      .given(...delivering())
      .when('RecordDelivery', { lineId: 'l1', date: '2011-12-01', days: 4.5, costPence: 0 }, serco)
      .thenStage('delivery.active'));

  test('may be recorded by what sources it, under the name of that stream', () =>
    given(...delivering())
      .when('RecordDelivery', { lineId: 'callOff-co1', date: '2011-12-01', days: 4, costPence: 300_000 }, system)
      .then(recorded(delivered('l1', 4, 300_000))));
});

describe('IC-R15 a change', () => {
  const approve = (change: object, ...more: readonly Past[]) =>
    given(...delivering(), changeRequested(change), ...more).when('ApproveMinorChange', {}, broker);
  const change = { lineIds: ['l1'], newCostPence: 330_000 };

  test('is minor up to a tenth above the approved money', () => {
    approve(change).then(recorded(changeApproved(change)));
    approve({ ...change, newCostPence: 330_001 }).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R15' },
      message: 'The change would bring the package to £3,300.01, and £3,000 is approved. Open the package again.',
    });
  });

  test('counts on every line it names', () =>
    approve({ lineIds: ['l1', 'l2'], newCostPence: 200_000 }).thenRefused({ ruleId: 'IC-R15' }));

  test('is minor when it cancels', () => {
    const cancel = { lineIds: ['l1'], cancel: true };
    approve(cancel).then(recorded(changeApproved(cancel)));
    given(...delivering(), changeRequested(cancel), changeApproved(cancel)).thenTimers(
      { name: 'line', due: '2012-03-30' },
      { name: 'progress review', due: '2012-02-14' },
    );
  });

  test('is not approved by who asked for it (GEN-R01)', () =>
    given(...delivering(), changeRequested(change, 'bo', 'associate-broker'))
      .when('ApproveMinorChange', {}, broker)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' }));

  test('of any size may open the package again, and is then not made', () => {
    given(...delivering(), changeRequested(change))
      .when('ReopenPackage', { reason: 'Another line' }, broker)
      .then(recorded(packageReopened));
    given(...delivering(), changeRequested(change), packageReopened).thenCase({ change: undefined });
  });

  test('may be declined, and delivery goes on as it was', () =>
    given(...delivering(), changeRequested(change))
      .when('DeclineDeliveryChange', { reason: 'No money' }, leadBroker)
      .thenStage('delivery.active'));

  test('gives its lines the days, the cost and the day asked for', () => {
    const all = { lineIds: ['l1'], newDays: 5, newCostPence: 310_000, newDueBy: '2012-04-30' };
    given(...delivering(), changeRequested(all), changeApproved(all)).thenTimers(
      { name: 'line', due: '2012-04-30' },
      { name: 'line', due: '2012-03-30' },
      { name: 'progress review', due: '2012-02-14' },
    );
  });
});

describe('IC-R28 a line is rated', () => {
  const rate = (who: Parameters<ReturnType<typeof given>['when']>[2], ...history: readonly Past[]) =>
    given(...history, completed('l1')).when('RateLine', { lineId: 'l1', rating: 4 }, who);
  const asDcs = (personId: string) => as('council-dcs', { personId, orgId: 'beta' });

  test('by the council', () => rate(dcs, ...delivering()).then(recorded(rated('l1'))));

  test('not by providers and brokers', () => {
    rate(serco, ...delivering()).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    rate(leadBroker, ...delivering()).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('not by whoever is or was its broker, or works on it, though they act for the council', () => {
    const sent = { ...sourced('l2', 'specialistDeployment-d1') };
    const withAnn = { ...sent, data: { ...sent.data, specialistId: 'ann' } };
    const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R28' } as const;
    rate(asDcs('bo'), ...delivering(), reassigned('cleo')).thenRefused(broken);
    rate(asDcs('cleo'), ...delivering(), reassigned('cleo')).thenRefused(broken);
    rate(asDcs('ann'), ...delivering().map((past) => (past.type === sent.type ? withAnn : past))).thenRefused(broken);
  });

  test('by somebody whom the council once turned down as its broker', () => {
    const [first, accepted, proposal, ...rest] = delivering();
    const other = { ...proposal!, data: { brokerId: 'dan', declaredInterests: [] } };
    rate(asDcs('dan'), first!, accepted!, other, rejected(1, 'dan'), proposal!, ...rest).then(recorded(rated('l1')));
  });

  test('from 1 to 5', () => {
    for (const rating of [0, 6, 2.5])
      given(...delivering())
        .when('RateLine', { lineId: 'l1', rating }, dcs)
        .thenRefused({ refused: 'VALIDATION' });
  });
});

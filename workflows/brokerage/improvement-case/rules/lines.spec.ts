import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  broker,
  changeApproved,
  changeRequested,
  completed,
  dcs,
  delivered,
  delivering,
  from,
  given,
  leadBroker,
  sourced,
  sourcing,
  sourcingFailed,
  started,
  withLines,
} from '../../test/improvement-case.js';

const REFUSED = { refused: 'GUARD_FAILED', ruleId: 'GEN-R02' } as const;
const cancelled = [
  changeRequested({ lineIds: ['l1'], cancel: true }),
  changeApproved({ lineIds: ['l1'], cancel: true }),
];
const delivery = (lineId: string) => ({ lineId, date: '2011-12-01', days: 1, costPence: 0 });

describe('GEN-R02 a command names a line that the package has', () => {
  test.each<readonly [string, object, readonly Past[]]>([
    ['ChangeSupportLine', {}, withLines()],
    ['RemoveSupportLine', { reason: 'x' }, withLines()],
    ['SourceLine', { refStream: 'callOff-co9' }, sourcing()],
    ['FailLineSourcing', { reason: 'x' }, sourcing()],
    ['RecordDelivery', { date: '2011-12-01', days: 1, costPence: 0 }, delivering()],
    ['CompleteLine', {}, delivering()],
  ])('%s', (command, more, history) =>
    given(...history)
      .when(command, { lineId: 'l9', ...more }, broker, from(undefined))
      .thenRefused(REFUSED),
  );

  test('RateLine', () =>
    given(...delivering())
      .when('RateLine', { lineId: 'l9', rating: 3 }, dcs)
      .thenRefused(REFUSED));

  test('RequestDeliveryChange, which names one at least', () => {
    for (const lineIds of [['l9'], ['l1', 'l9'], []])
      given(...delivering())
        .when('RequestDeliveryChange', { lineIds, reason: 'x' }, dcs)
        .thenRefused(REFUSED);
    given(...delivering())
      .when('RequestDeliveryChange', { lineIds: ['l1', 'l1'], reason: 'x' }, dcs)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('GEN-R02 a line that is over is not named again', () => {
  test.each([
    ['completed', [completed('l1')]],
    ['cancelled', cancelled],
  ])('when it is %s', (_, over) => {
    const after = given(...delivering(), ...over);
    after.when('RecordDelivery', delivery('l1'), broker).thenRefused(REFUSED);
    after.when('CompleteLine', { lineId: 'l1' }, broker).thenRefused(REFUSED);
    after.when('RequestDeliveryChange', { lineIds: ['l1'], reason: 'x' }, dcs).thenRefused(REFUSED);
  });

  test('but it may be rated', () =>
    given(...delivering(), ...cancelled)
      .when('RateLine', { lineId: 'l1', rating: 2 }, dcs)
      .thenStage('delivery.active'));
});

describe('GEN-R02 delivery and sourcing', () => {
  test('nothing is delivered on a line without a source', () =>
    given(...sourcing(), sourced('l1', 'callOff-co1'), started(true))
      .when('RecordDelivery', delivery('l2'), leadBroker)
      .thenRefused(REFUSED));

  test('a line of which something was delivered, or that has failed, does not fail', () => {
    const fail = (lineId: string, ...history: readonly Past[]) =>
      given(...history).when('FailLineSourcing', { lineId, reason: 'x' }, broker);
    fail('l1', ...sourcing()).thenStage('sourcing');
    fail('l1', ...sourcing(), sourced('l1', 'callOff-co1')).thenStage('sourcing');
    fail('l1', ...sourcing(), sourcingFailed('l1')).thenRefused(REFUSED);
  });

  test('what was never sourced can be completed, so that a case can be closed', () =>
    given(...sourcing(), sourced('l1', 'callOff-co1'), started(true), delivered('l1', 1, 0))
      .when('CompleteLine', { lineId: 'l2' }, broker)
      .thenStage('delivery.active'));
});

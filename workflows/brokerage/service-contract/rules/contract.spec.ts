import { describe, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import { awarded, given, interim, live, manager, on, startedOn } from '../../test/service-contract.js';

describe('SC-R02: interim arrangements end with October 2011', () => {
  const register = (endsOn: string, settings: object = {}) =>
    on('2011-10-03', settings as Record<string, unknown>)
      .given()
      .when('RegisterInterim', { ...interim.data, endsOn }, manager);

  test('one that ends then is registered, one that ends later is refused', () => {
    register('2011-10-31').then(interim);
    for (const endsOn of ['2011-11-01', '2011-11-30'])
      register(endsOn).thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'SC-R02' },
        message: 'Interim arrangements end by 31 October 2011, without exception.',
      });
  });

  test('the day is a parameter', () => {
    register('2011-11-30', { 'interim.endsOn': '2011-11-30' }).thenStage('interim');
  });

  test('it ends by itself on 1 November, as that day begins', () => {
    const end = { name: 'end', key: '' };
    on('2011-10-31').given(interim).whenTimerFires(end).thenRefused({ refused: 'INVALID_STATE' });
    on('2011-11-01').given(interim).whenTimerFires(end).then({ type: 'ContractEnded', data: {} });
  });

  test('the system ends nothing whose last day is still to come or not over', () => {
    on('2011-10-31')
      .given(interim)
      .when('EndContract', {}, as('system'))
      .thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'SC-R02', message: 'It runs until 31 October 2011.' },
      });
    on('2011-11-01').given(interim).when('EndContract', {}, as('system')).thenStage('ended');
  });

  test('the contract manager may end it earlier, and a contract too', () => {
    for (const history of [[interim], live])
      given(...history)
        .when('EndContract', {}, manager)
        .thenStage('ended');
  });
});

describe('SC-R04: contracts under the framework start in November 2011', () => {
  const start = (day: string) => given(...awarded).when('StartContract', { startedOn: day }, manager);

  test('on the first, or later', () => {
    start('2011-11-01').then(startedOn('2011-11-01'));
    start('2012-01-09').thenStage('live');
  });

  test('not in October', () => {
    start('2011-10-31').thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'SC-R04' },
      message: 'Contracts under the framework start on 1 November 2011 or later.',
    });
  });
});

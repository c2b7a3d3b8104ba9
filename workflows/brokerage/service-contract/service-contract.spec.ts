import { describe, expect, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import {
  awarded,
  awardedTo,
  director,
  evaluating,
  given,
  interim,
  invited,
  live,
  on,
  received,
  specified,
  tendering,
  varied,
} from '../test/service-contract.js';
import serviceContract from './index.js';

const why = { reason: 'The trials stop' };

describe('a contract', () => {
  test('is dropped until it is awarded, and broken off from then on', () => {
    for (const history of [[specified()], tendering, evaluating])
      given(...history)
        .when('AbandonTender', why, director)
        .thenStage('abandoned');
    for (const history of [awarded, live])
      given(...history)
        .when('TerminateContract', why, director)
        .thenStage('terminated');
    given(...awarded)
      .when('AbandonTender', why, director)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is varied in its end, its ceiling or both', () => {
    given(...live)
      .when('VaryContract', { endsOn: '2012-06-30', ...why }, director)
      .then({ type: 'ContractVaried', data: { endsOn: '2012-06-30', ...why } });
    given(...live, varied({ endsOn: '2012-06-30' }), varied({ ceilingPence: 500 })).thenCase({
      ...{ endsOn: '2012-06-30', ceilingPence: 500 },
    });
  });

  test('an interim arrangement is not varied, and nobody breaks it off', () => {
    for (const command of ['VaryContract', 'TerminateContract'])
      given(interim).when(command, why, director).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('says which way it came about', () => {
    given(...live).thenCase({ route: 'framework', providerId: 'serco', startedOn: '2011-11-01' });
    given(interim).thenCase({ route: 'single-tender', providerId: 'c4eo', endsOn: '2011-10-31' });
  });
});

describe('the timers of a contract', () => {
  const notice = { name: 'expiry notice', due: '2012-01-31' };
  const end = { name: 'end', due: '2012-03-31' };
  const near = { type: 'ContractExpiryNear', data: {} };

  test('announce its end sixty days before, and end it', () => {
    given(...awarded).thenTimers();
    given(...live).thenTimers(end, notice);
    on('2012-01-30')
      .given(...live)
      .whenTimerFires({ ...notice, key: '' })
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-01-31')
      .given(...live)
      .whenTimerFires({ ...notice, key: '' })
      .then(near);
    on('2012-04-01')
      .given(...live)
      .whenTimerFires({ ...end, key: '' })
      .thenStage('ended');
  });

  test('move with its end, and announce it anew', () => {
    given(...live, near, varied({ endsOn: '2012-06-30' })).thenTimers(
      ...[
        { name: 'end', due: '2012-06-30' },
        { name: 'expiry notice', due: '2012-05-01' },
      ],
    );
    given(...live, near).thenCase({ expiryNear: true });
    given(...live, near, varied({ endsOn: '2012-06-30' })).thenCase({ expiryNear: false });
    given(...live, near, varied({ ceilingPence: 500 })).thenCase({ expiryNear: true });
  });

  test('stay where they are when only the ceiling is varied', () => {
    given(...live, varied({ ceilingPence: 500 })).thenTimers(end, notice);
  });

  test('end an interim arrangement without notice', () => {
    given(interim).thenTimers({ name: 'end', due: '2011-10-31' });
  });

  test('stop when it ends early', () => {
    given(...live, { type: 'ContractTerminated', data: why }).thenTimers();
  });
});

describe('what a contract can bear', () => {
  const ceiling = (ceilingPence: number) => ({ ledger: 'contractCeiling', key: 'sc1', value: { ceilingPence } });

  test('is its ceiling, as varied, for as long as anything may be committed of it', () => {
    const [, ...afterwards] = live;
    given(specified({ ceilingPence: 700 }), ...afterwards).thenClaims(ceiling(700));
    given(specified({ ceilingPence: 700 }), ...afterwards, varied({ ceilingPence: 500 })).thenClaims(ceiling(500));
    given(...live, varied({ ceilingPence: 500 }), { type: 'ContractEnded', data: {} }).thenClaims(ceiling(500));
  });

  test('is not limited without one, or once nobody can be awarded it', () => {
    given(...live).thenClaims();
    given(interim).thenClaims();
    given(specified({ ceilingPence: 700 }), { type: 'TenderAbandoned', data: why }).thenClaims();
  });
});

describe('a provider reads', () => {
  const reads = (orgId: string | undefined, subject: object) =>
    serviceContract.roles['provider']?.({ me: { role: 'provider', personId: 'p', orgId }, subject, input: {} });

  test('what it is invited to, has tendered for or provides', () => {
    expect(reads('serco', invited.data)).toBe(true);
    expect(reads('serco', { bids: [received().data] })).toBe(true);
    expect(reads('c4eo', interim.data)).toBe(true);
  });

  test('nothing else', () => {
    expect(reads('ws-atkins', invited.data)).toBe(false);
    expect(reads(undefined, { providerId: undefined })).toBe(false);
  });

  test('a director does not tender for one', () => {
    given(...tendering)
      .when('SubmitTender', received().data, as('commissioning-director'))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...evaluating)
      .when('AwardContract', awardedTo('serco').data, as('provider', { orgId: 'serco' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

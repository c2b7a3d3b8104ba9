import { describe, expect, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import {
  answered,
  atApproved,
  atQueried,
  atValidated,
  director,
  given,
  leeds,
  manager,
  on,
  paid,
  queried,
  rejected,
  submitted,
  withdrawn,
} from '../test/backfill-claim.js';
import backfillClaim from './index.js';

describe('the course of a claim', () => {
  test('the contract manager may ask, before and after validating', () => {
    for (const history of [[submitted()], atValidated])
      given(...history)
        .when('QueryClaim', queried.data, manager)
        .then(queried);
    given(submitted()).when('QueryClaim', queried.data, director).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('an answer leads back to the start, to be validated again', () => {
    given(...atQueried)
      .when('AnswerQuery', { answer: 'These' }, leeds)
      .thenStage('submitted');
    given(...atQueried)
      .when('AnswerQuery', { answer: 'These' }, as('home-authority', { orgId: 'hull' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('manager and director may reject until it is approved', () => {
    for (const caller of [manager, director])
      for (const history of [[submitted()], atValidated])
        given(...history)
          .when('RejectClaim', rejected.data, caller)
          .then(rejected);
    given(...atApproved)
      .when('RejectClaim', rejected.data, director)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('the claimant may withdraw until it is validated', () => {
    for (const history of [[submitted()], atQueried])
      given(...history)
        .when('WithdrawClaim', withdrawn.data, leeds)
        .then(withdrawn);
    given(...atValidated)
      .when('WithdrawClaim', withdrawn.data, leeds)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('the timer ‘validation’', () => {
  test('is due ten working days after the claim', () => {
    given(submitted()).thenTimers({ name: 'validation', due: '2012-02-06' });
    on('2012-02-07')
      .given(submitted())
      .whenTimerFires({ name: 'validation', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'submitted', dueOn: '2012-02-06' } });
  });

  test('ends when the claim is looked at, and is not set again by an answer', () => {
    given(...atValidated).thenTimers();
    given(...atQueried, answered({})).thenTimers();
  });
});

describe('the timer ‘payment’', () => {
  test('is due twenty working days after the approval', () => {
    given(...atApproved).thenTimers({ name: 'payment', due: '2012-02-20' });
    on('2012-02-20')
      .given(...atApproved)
      .whenTimerFires({ name: 'payment', key: '' })
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-02-21')
      .given(...atApproved)
      .whenTimerFires({ name: 'payment', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'approved', dueOn: '2012-02-20' } });
  });

  test('ends with the payment, and being overdue changes nothing else', () => {
    const late = { stage: 'approved', dueOn: '2012-02-20' };
    given(...atApproved, paid).thenTimers();
    given(...atApproved, { type: 'StageOverdue', data: late }).thenStage('approved');
    given(...atApproved, { type: 'StageOverdue', data: late }).thenCase({ overdue: [late] });
  });
});

describe('in the worklist', () => {
  const { BackfillClaimSubmitted } = backfillClaim.worklist;

  test('a claim is found by its council, and beside the deployment and what that was for', () => {
    expect(BackfillClaimSubmitted?.(submitted().data)).toEqual({
      ...{ councilId: 'leeds', regionId: 'YH', joins: { 'home-authority': 'leeds' } },
      ...{ forStream: 'improvementCase-c1', related: ['specialistDeployment-d1'] },
    });
  });

  test('one of an organisation that is no council is found by the organisation', () => {
    const hospital = { claimantOrgId: 'hospital', regionId: undefined, forStream: undefined };
    expect(BackfillClaimSubmitted?.(submitted(hospital).data)).toEqual({
      ...{ councilId: null, regionId: null, joins: { 'home-authority': 'hospital' } },
      related: ['specialistDeployment-d1'],
    });
  });
});

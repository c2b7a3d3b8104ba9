import { describe, expect, test } from '@jest/globals';
import { as, recorded } from '@casewright/workflow/spec';
import {
  after,
  another,
  answered,
  atQueried,
  CLAIM,
  deployment,
  given,
  leeds,
  manager,
  on,
  submitted,
  withClaimed,
} from '../../test/backfill-claim.js';
import backfillClaim from '../index.js';

const claim = (data: object, of: object | undefined = deployment(), surroundings: object = {}) =>
  given().when('SubmitClaim', { ...CLAIM, ...data }, leeds, { ...after(of), ...surroundings });

describe('BF-R01: the home organisation claims, for a deployment it released with backfill', () => {
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'BF-R01', message }) as const;

  test('two days at £350 are £700', () => {
    claim({}).then(recorded(submitted()));
  });

  test('there must be a deployment', () => {
    given().when('SubmitClaim', CLAIM, leeds, after(undefined)).thenRefused(refused('There is no such deployment.'));
  });

  test('without backfill there is nothing to claim for', () => {
    claim({}, deployment({ backfill: false })).thenRefused(
      refused('The specialist was not released with backfill, so there is nothing to claim for.'),
    );
  });

  test('another organisation cannot claim, and nobody can for another', () => {
    claim({}, deployment({ homeOrgId: 'hull' })).thenRefused(
      refused('Only the organisation that released the specialist can claim.'),
    );
    for (const caller of [as('home-authority', { orgId: 'hull' }), as('home-authority'), manager])
      given().when('SubmitClaim', CLAIM, caller, after(deployment())).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the deployment is looked up', () => {
    const asked = backfillClaim.commands['SubmitClaim']?.lookups?.({ input: CLAIM, case: {}, id: 'b1' });
    expect(asked?.['deployment']?.request).toEqual({ from: 'stream', stream: 'specialistDeployment-d1' });
    expect(asked?.['deployment']?.read({ stage: 'requested', final: false, data: {} }, [])).toMatchObject({
      data: { backfill: false, deliveredDays: 0 },
    });
  });
});

describe('BF-R02: days were delivered, are claimed once, and cost no more than the highest rate', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'BF-R02' } as const;

  test('the deployment is completed, or was called off after days were worked', () => {
    claim({}, deployment({}, 'cancelled')).thenStage('submitted');
    claim({ days: 0 }, deployment({ deliveredDays: 0 }, 'cancelled')).thenRefused(refused);
    for (const stage of ['requested', 'matched', 'released', 'active', 'declined'])
      claim({}, deployment({}, stage)).thenRefused(refused);
  });

  test('claims add up to the days delivered at most: after two of three, one more but not one and a half', () => {
    claim({ days: 1 }, deployment(), another(2)).then(recorded(submitted({ days: 1, amountPence: 35_000 })));
    claim({ days: 1.5 }, deployment(), another(2)).thenRefused({
      ...refused,
      message: 'That would make 3.5 days claimed for a deployment that delivered 3.',
    });
  });

  test('a claim that is rejected or withdrawn gives its days back', () => {
    const held = { ledger: 'backfillDays', key: 'd1', value: { days: 2, deliveredDays: 3 } };
    given(submitted()).thenClaims(held);
    given(...atQueried, { type: 'BackfillClaimWithdrawn', data: { reason: 'Wrong rate' } }).thenClaims();
    given(submitted(), { type: 'BackfillClaimRejected', data: { reason: 'No cover' } }).thenClaims();
    given(...atQueried, answered({ days: 2.5 })).thenClaims({ ...held, value: { days: 2.5, deliveredDays: 3 } });
  });

  test('a day costs £400 at most, or what the parameter says', () => {
    claim({ dayRatePence: 40_000 }).thenStage('submitted');
    claim({ dayRatePence: 40_001 }).thenRefused({ ...refused, message: 'At most £400 are paid for a day.' });
    on('2012-01-23', { 'backfill.dayRateMaxPence': '45000' })
      .given()
      .when('SubmitClaim', { ...CLAIM, dayRatePence: 45_000 }, leeds, after(deployment()))
      .thenStage('submitted');
  });

  test('the amount is days times rate, in whole pence', () => {
    claim({ days: 1.5, dayRatePence: 33_333 }).then(
      recorded(submitted({ days: 1.5, dayRatePence: 33_333, amountPence: 50_000 })),
    );
    claim({ days: 0.25 }).thenRefused({ refused: 'VALIDATION' });
    claim({ dayRatePence: 100.5 }).thenRefused({ refused: 'VALIDATION' });
  });

  test('an answer may correct the days, and the amount follows', () => {
    const answer = (data: object, surroundings: object = {}) =>
      given(...atQueried).when('AnswerQuery', { answer: 'These', ...data }, leeds, surroundings);
    answer({}).then(recorded(answered({})));
    answer({ days: 1.5 }).then(recorded(answered({ days: 1.5, amountPence: 52_500 })));
    given(...atQueried, answered({ days: 1.5, amountPence: 52_500 })).thenCase({ days: 1.5, amountPence: 52_500 });
    given(...atQueried, answered({})).thenCase({ days: 2, amountPence: 70_000 });
    answer({ days: 3 }).thenStage('submitted');
    answer({ days: 3.5 }).thenRefused(refused);
    answer({ days: 2.5 }, another(1)).thenRefused(refused);
    answer({ days: 1.5 }, another(2)).thenStage('submitted');
  });

  test('a claim is validated while its days match the record', () => {
    const validate = (surroundings: object) => given(submitted()).when('ValidateClaim', {}, manager, surroundings);
    validate(withClaimed(3)).thenStage('validated');
    validate(withClaimed(3.5)).thenRefused(refused);
    validate(withClaimed(3, deployment({ deliveredDays: 2.5 }))).thenRefused(refused);
    validate({ lookups: { ...withClaimed(2).lookups, deployment: undefined } }).thenRefused(refused);
  });
});

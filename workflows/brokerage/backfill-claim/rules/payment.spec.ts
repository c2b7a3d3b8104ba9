import { describe, test } from '@jest/globals';
import { as, recorded } from '@casewright/workflow/spec';
import {
  answered,
  approved,
  atApproved,
  atValidated,
  director,
  finance,
  given,
  leeds,
  manager,
  on,
  paid,
  queried,
  submitted,
  validated,
  withClaimed,
} from '../../test/backfill-claim.js';

const other = as('contract-manager', { personId: 'omar' });

describe('BF-R03: three people validate, approve and pay, and large amounts are the director’s', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'BF-R03' } as const;
  const large = [submitted({ amountPence: 600_000 }), validated];
  const approve = (approvedPence: number, caller: typeof manager, history = atValidated) =>
    given(...history).when('ApproveClaim', { approvedPence }, caller);

  test('whoever validated a claim does not approve it', () => {
    approve(70_000, manager).thenRefused(refused);
    approve(70_000, as('commissioning-director', { personId: 'mina' })).thenRefused(refused);
    for (const caller of [other, director]) approve(70_000, caller).then(recorded(approved));
  });

  test('whoever validated or approved a claim does not pay it', () => {
    for (const personId of ['mina', 'dina'])
      given(...atApproved)
        .when('PayClaim', paid.data, as('finance', { personId }))
        .thenRefused(refused);
    given(...atApproved)
      .when('PayClaim', paid.data, finance)
      .then(paid);
  });

  test('the last validation counts', () => {
    const again = { ...validated, by: { personId: 'omar', role: 'contract-manager' } };
    const history = [...atValidated, queried, answered({}), again];
    given(...history)
      .when('ApproveClaim', { approvedPence: 70_000 }, other)
      .thenRefused(refused);
    given(...history)
      .when('ApproveClaim', { approvedPence: 70_000 }, manager)
      .thenStage('approved');
  });

  test('no more is approved than is claimed; less may be', () => {
    approve(69_999, director).thenStage('approved');
    approve(70_001, director).thenRefused({ ...refused, message: 'The claim is for £700.' });
  });

  test('a contract manager approves up to £5,000, or what the parameter says', () => {
    approve(500_000, other, large).thenStage('approved');
    approve(500_001, other, large).thenRefused({
      ...refused,
      message: 'Above £5,000 the commissioning director approves.',
    });
    approve(600_000, director, large).thenStage('approved');
    on('2012-01-23', { 'backfill.directorAbovePence': 600_000 })
      .given(...large)
      .when('ApproveClaim', { approvedPence: 600_000 }, other)
      .thenStage('approved');
  });

  test('what was approved and paid is kept', () => {
    given(submitted()).thenCase({ approvedPence: 0 });
    given(...atApproved, paid).thenCase({ approvedPence: 70_000, paidOn: '2012-02-20' });
  });
});

describe('GEN-R01: whoever claims does not decide on the claim', () => {
  const lee = (role: string) => as(role, { personId: 'lee' });

  test.each([
    ['QueryClaim', { question: 'Which days?' }, 'contract-manager', [submitted()]],
    ['ValidateClaim', {}, 'contract-manager', [submitted()]],
    ['ApproveClaim', { approvedPence: 1 }, 'commissioning-director', atValidated],
    ['RejectClaim', { reason: 'No cover' }, 'contract-manager', atValidated],
    ['PayClaim', paid.data, 'finance', atApproved],
  ])('%s', (command, input, role, history) => {
    given(...history)
      .when(command, input, lee(role), withClaimed(2))
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });

  test('nor does whoever answered for the claimant', () => {
    const by = { personId: 'lou', role: 'home-authority', orgId: 'leeds' };
    const history = [submitted(), queried, { ...answered({}), by }];
    for (const personId of ['lee', 'lou'])
      given(...history)
        .when('ValidateClaim', {}, as('contract-manager', { personId }), withClaimed(2))
        .thenRefused({ ruleId: 'GEN-R01' });
    given(...history)
      .when('WithdrawClaim', { reason: 'Wrong rate' }, leeds)
      .thenStage('withdrawn');
  });
});

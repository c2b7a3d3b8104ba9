import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  active,
  changeApproved,
  changeDropped,
  changing,
  collecting,
  csa,
  given,
  goLead,
  invited,
  NOBODY_KNOWN,
  offered,
  opened,
  OPENING,
  received,
  revised,
  withdrawn,
} from '../test/jisp.js';

const asked = [...collecting, invited('o1')];
const days = (value: number, provider = 'tfc') => ({ ledger: 'providerDays', key: `${provider}_E_2009_10`, value });
const year = { ledger: 'jispOfYear', key: 'bedford_2009_10', value: true };
const holds = (history: readonly Past[], ...claims: readonly object[]) => given(...history).thenClaims(...claims);

describe('what a plan holds of its providers’ days', () => {
  test('are those of offers that were received, revised or accepted', () => {
    holds(asked, year);
    holds(offered, year, days(3));
    holds([...offered, invited('o2'), received('o2', { days: 1.5 })], year, days(4.5));
    holds([...offered, invited('o2', 'tpc'), received('o2', { days: 1 })], year, days(3), days(1, 'tpc'));
    holds([...offered, revised('o1', 2, { days: 2 })], year, days(2));
    holds(active, year, days(3));
  });

  test('not of those that are challenged or withdrawn', () => {
    const challenge = { type: 'OfferChallenged', data: { offerId: 'o1', ground: 'unclear', text: 'What?' } };
    holds([...offered, challenge], year);
    holds([...offered, withdrawn('o1')], year);
  });

  test('in a change at least what is in force, until it is approved or dropped', () => {
    holds([...changing, revised('o1', 2, { days: 5 })], year, days(5));
    holds([...changing, revised('o1', 2, { days: 1 })], year, days(3));
    holds([...changing, withdrawn('o1')], year, days(3));
    const fewer = [...changing, revised('o1', 2, { days: 1 })];
    const sent = { type: 'InYearChangeSentForApproval', data: { changeId: 'ch1', version: 2 } };
    holds([...fewer, sent, changeApproved()], year, days(1));
    holds([...fewer, changeDropped()], year, days(3));
  });

  test('nothing when it is withdrawn or cancelled; a closed plan keeps them', () => {
    holds([...offered, { type: 'JispWithdrawn', data: { reason: 'Merged', dcsAgreementRef: 'Letter' } }]);
    holds([...active, { type: 'JispCancelled', data: { reasonCode: 'merged', reason: 'Merged', copyRecipients: [] } }]);
    holds([...active, { type: 'JispClosed', data: { closedOn: '2010-03-31', warnings: [] } }], year, days(3));
  });
});

describe('JP-R26 a council has one plan for a year', () => {
  const open = (held: object) =>
    given().when('OpenJisp', OPENING, goLead, { ...NOBODY_KNOWN, held: { 'jispOfYear-bedford_2009_10': { ...held } } });

  test('while another is open or in force it gets none', () => {
    open({}).thenStage('evidenceGathering');
    open({ 'jisp-plan1': true }).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'JP-R26' },
      message: 'The council already has a plan for this year, jisp-plan1.',
    });
  });
});

describe('JP-R28 and JP-R35 a plan is withdrawn before its approval, and cancelled after it', () => {
  const withdraw = { reason: 'Merged', dcsAgreementRef: 'Letter' };
  const cancel = { reasonCode: 'merged', reason: 'Merged' };

  test('never the other way round', () => {
    given(opened).when('WithdrawJisp', withdraw, csa).thenStage('withdrawn');
    given(opened).when('CancelJisp', cancel, goLead).thenRefused({ refused: 'INVALID_STATE' });
    given(...active)
      .when('CancelJisp', cancel, goLead)
      .thenStage('cancelled');
    given(...active)
      .when('WithdrawJisp', withdraw, csa)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('withdrawal has the director’s agreement', () =>
    given(opened).when('WithdrawJisp', { reason: 'Merged' }, csa).thenRefused({ refused: 'VALIDATION' }));
});

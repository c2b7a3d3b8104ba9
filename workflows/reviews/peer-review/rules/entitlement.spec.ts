import { describe, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import type { Holdings } from '@casewright/workflow';
import {
  ASKED,
  assemblingTeam,
  dcs,
  declined,
  given,
  lead,
  NOBODY_ELSE,
  officer,
  on,
  requested,
} from '../../test/peer-review.js';

const FAR_AWAY = { preferredFrom: '2012-04-02', preferredTo: '2012-05-31' };

describe('PR-R01 every council is entitled to a review in the funded period', () => {
  const REGISTERED = { lookups: { council: { id: 'bedford', regionId: 'E' } } };
  const UNREGISTERED = { lookups: { council: undefined } };
  const notEligible = { reasonCode: 'not-eligible', reason: 'Not a council' };

  test('a council asks for dates in the funded period', () => {
    given().when('RequestReview', ASKED, dcs).then(recorded(requested));
    given().when('RequestReview', ASKED, officer).then(recorded(requested));
  });

  test('dates may reach beyond the funded period, as long as one day lies in it', () => {
    const overlapping = { preferredFrom: '2012-03-31', preferredTo: '2012-06-01' };
    given()
      .when('RequestReview', { ...ASKED, ...overlapping }, dcs)
      .then(recorded(requested, overlapping));
  });

  test('dates wholly outside the funded period are refused', () => {
    given()
      .when('RequestReview', { ...ASKED, ...FAR_AWAY }, dcs)
      .thenRefused({
        ...refusedBy('PR-R01'),
        message:
          'Peer reviews are funded from 1 July 2011 to 31 March 2012. No day of the preferred dates lies in that time.',
      });
    const tooEarly = { preferredFrom: '2011-06-01', preferredTo: '2011-06-30' };
    given()
      .when('RequestReview', { ...ASKED, ...tooEarly }, dcs)
      .thenRefused(refusedBy('PR-R01'));
  });

  test('dates that end before they begin hold no day at all', () => {
    const backwards = { preferredFrom: '2012-02-10', preferredTo: '2012-02-01' };
    given()
      .when('RequestReview', { ...ASKED, ...backwards }, dcs)
      .thenRefused(refusedBy('PR-R01'));
  });

  test('the funded period is extended by registering funding for a later year', () => {
    on('2011-11-14', { 'review.entitlementPeriod': '2011-07-01..2013-03-31' })
      .given()
      .when('RequestReview', { ...ASKED, ...FAR_AWAY }, dcs)
      .then(recorded(requested, FAR_AWAY));
  });

  test('a council on the register is never declined as not eligible', () => {
    given(requested)
      .when('DeclineRequest', notEligible, lead, REGISTERED)
      .thenRefused({ ...refusedBy('PR-R01'), issues: [{ field: 'reasonCode', message: expectedSentence }] });
  });
  const expectedSentence =
    'The council is on the register, so it is entitled to a review and cannot be declined as not eligible.';

  test('who is not on the register may ask, and may be declined as not eligible', () => {
    given(requested)
      .when('DeclineRequest', notEligible, lead, UNREGISTERED)
      .then({ type: 'ReviewRequestDeclined', data: notEligible });
  });

  test('a duplicate, and what is out of scope, is declined whoever asks', () => {
    given(requested).when('DeclineRequest', declined.data, lead, REGISTERED).then(recorded(declined));
    const outOfScope = { reasonCode: 'out-of-scope', reason: 'A schools review' };
    given(requested)
      .when('DeclineRequest', outOfScope, lead, REGISTERED)
      .then({ type: 'ReviewRequestDeclined', data: outOfScope });
  });

  test('region, size and performance are no reasons', () => {
    given(requested)
      .when('DeclineRequest', { reasonCode: 'performance', reason: 'Weak' }, lead, REGISTERED)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('PR-R02 a review costs the council nothing', () => {
  test('the charge recorded is nought', () => given(requested).thenCase({ chargePence: 0 }));

  test.each([0, 1])('a request that carries a charge is invalid, even one of %i', (chargePence) => {
    given()
      .when('RequestReview', { ...ASKED, chargePence }, dcs)
      .thenRefused({ refused: 'VALIDATION', issues: [{ field: 'chargePence', message: 'There is no such field' }] });
  });
});

describe('PR-R04 one entitlement for each council and period, one open review at a time', () => {
  const OTHER = 'peerReview-other';
  const openElsewhere = { held: { 'openReview-bedford': { [OTHER]: true } } };
  const register = (state: string) => ({
    held: { 'reviewEntitlement-bedford_2011_12': { [OTHER]: { state, byException: false } } },
  });
  const holding = <Value>(value: Value): Holdings<Value> => ({ claims: new Map([[OTHER, value]]), total: 1 });

  test('the year of the entitlement is the financial year of the request', () => {
    given()
      .when('RequestReview', ASKED, dcs)
      .then(recorded(requested, { entitlementYear: '2011/12' }));
    on('2012-04-02', { 'review.entitlementPeriod': '2011-07-01..2013-03-31' })
      .given()
      .when('RequestReview', ASKED, dcs)
      .then(recorded(requested, { entitlementYear: '2012/13' }));
  });

  test('a council with an open review cannot ask for another', () => {
    given()
      .when('RequestReview', ASKED, dcs, openElsewhere)
      .thenRefused({
        ...refusedBy('PR-R04'),
        message: 'The council already has an open peer review, peerReview-other. It can have one at a time.',
      });
  });

  test('not even with an exception', () => {
    given()
      .when('RequestReview', { ...ASKED, exceptionRef: 'CD 12' }, dcs, openElsewhere)
      .thenRefused(refusedBy('PR-R04'));
  });

  test('another council’s open review is no obstacle', () => {
    given()
      .when('RequestReview', ASKED, dcs, { held: { 'openReview-luton': { [OTHER]: true } } })
      .then(recorded(requested));
  });

  test('a council that has used its entitlement needs an exception', () => {
    given().when('RequestReview', ASKED, dcs, register('used')).thenRefused(refusedBy('PR-R04'));
    given()
      .when('RequestReview', { ...ASKED, exceptionRef: 'CD 12' }, dcs, register('used'))
      .then(recorded(requested, { exceptionRef: 'CD 12' }));
  });

  test('a blank exception is none', () => {
    given()
      .when('RequestReview', { ...ASKED, exceptionRef: ' ' }, dcs, register('used'))
      .thenRefused({ refused: 'VALIDATION' });
  });

  test.each(['unused', 'held'])('an entitlement that is %s is not used', (state) => {
    given().when('RequestReview', ASKED, dcs, register(state)).then(recorded(requested));
  });

  test('a council may have more than one where the parameter says so', () => {
    on('2011-11-14', { 'review.entitlementPerCouncil': 2 })
      .given()
      .when('RequestReview', ASKED, dcs, register('used'))
      .then(recorded(requested));
  });

  test('when a request is accepted, it still holds', () => {
    const accept = (open: Holdings, entitlement: Holdings) =>
      given(requested).when('AcceptRequest', { reviewLeadId: 'lee' }, lead, { lookups: { open, entitlement } });
    const { open, entitlement } = NOBODY_ELSE.lookups;

    accept(open, entitlement).thenStage('scheduling.findingSlot');
    accept(holding(true), entitlement).thenRefused(refusedBy('PR-R04'));
    accept(open, holding({ state: 'used', byException: false })).thenRefused(refusedBy('PR-R04'));
  });

  test('a review’s own claims are no obstacle to it', () => {
    const own = { claims: new Map([['peerReview-abc1', true]]), total: 1 };
    given(requested)
      .when('AcceptRequest', { reviewLeadId: 'lee' }, lead, { lookups: { ...NOBODY_ELSE.lookups, open: own } })
      .thenStage('scheduling.findingSlot');
  });
});

describe('PR-R17 leaving before the start gives the entitlement back', () => {
  test('to a council that withdraws, with the notice it gave', () => {
    given(...assemblingTeam)
      .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
      .then({
        type: 'ReviewWithdrawn',
        data: { reason: 'Reorganised', entitlementRestored: true, noticeWorkingDays: 33 },
      });
  });

  test('notice counts the working days left before the start, today among them', () => {
    const noticeOn = (day: string, noticeWorkingDays: number) =>
      on(day)
        .given(...assemblingTeam)
        .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
        .then({
          type: 'ReviewWithdrawn',
          data: { reason: 'Reorganised', entitlementRestored: true, noticeWorkingDays },
        });
    noticeOn('2011-12-30', 1);
    noticeOn('2012-01-02', 0);
    noticeOn('2012-01-03', 0);
  });

  test('there is no notice to give before dates are firm', () => {
    given(requested)
      .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
      .then({ type: 'ReviewWithdrawn', data: { reason: 'Reorganised', entitlementRestored: true } });
  });

  test('when the Board’s side cancels, whatever its reason', () => {
    const reason = { reasonCode: 'other', reason: 'Storm' };
    given(...assemblingTeam)
      .when('CancelReview', reason, lead)
      .then({ type: 'ReviewCancelled', data: { ...reason, entitlementRestored: true } });
  });
});

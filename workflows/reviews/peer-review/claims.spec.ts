import { describe, test } from '@jest/globals';
import {
  accepted,
  assemblingTeam,
  cancelled,
  declined,
  given,
  lapsed,
  requested,
  slotDeclined,
  slotOffered,
  taken,
  waitlisted,
  withdrawn,
} from '../test/peer-review.js';

const open = { ledger: 'openReview', key: 'bedford', value: true };
const entitlement = (state: string, byException = false) => ({
  ledger: 'reviewEntitlement',
  key: 'bedford_2011_12',
  value: { state, byException },
});
const starts = [
  { ledger: 'reviewStartsInRegion', key: 'E_2012_01', value: '2012-01-03' },
  { ledger: 'reviewStartsNationally', key: '2012_01', value: '2012-01-03' },
];
const waiting = (linkedCaseId: string | null = null) => ({
  ledger: 'reviewWaitingList',
  key: 'national',
  value: { requestedAt: requested.at, councilId: 'bedford', linkedCaseId },
});

describe('a review holds', () => {
  test('its council’s one open review, from the request on', () =>
    given(requested).thenClaims(open, entitlement('unused')));

  test('the entitlement, once dates are firm', () => {
    given(...slotOffered).thenClaims(open, entitlement('unused'), ...starts);
    given(...assemblingTeam).thenClaims(open, entitlement('held'), ...starts);
  });

  test('an exception as such', () =>
    given({ ...requested, data: { ...requested.data, exceptionRef: 'CD 12' } }).thenClaims(
      ...[open, entitlement('unused', true)],
    ));

  test('a start in its month, until the offer is declined or lapses', () => {
    given(...slotOffered, slotDeclined).thenClaims(open, entitlement('unused'));
    given(...slotOffered, lapsed).thenClaims(open, entitlement('unused'));
  });

  test('a place on the waiting list instead of dates', () => {
    given(...slotOffered, waitlisted).thenClaims(open, entitlement('unused'), waiting());
    given(requested, waitlisted, taken).thenClaims(open, entitlement('unused'));
    given({ ...requested, data: { ...requested.data, linkedCaseId: 'ic1' } }, waitlisted).thenClaims(
      ...[open, entitlement('unused'), waiting('ic1')],
    );
  });

  test('nothing once it has ended', () => {
    given(requested, declined).thenClaims();
    given(...assemblingTeam, withdrawn).thenClaims();
    given(requested, accepted, cancelled).thenClaims();
  });
});

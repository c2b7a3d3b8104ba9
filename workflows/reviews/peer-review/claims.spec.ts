import { describe, test } from '@jest/globals';
import {
  accepted,
  assemblingTeam,
  cancelled,
  declined,
  followUp,
  fourAccepted,
  fourInvited,
  given,
  isClosed,
  joined,
  lapsed,
  onSite,
  paused,
  reopened,
  requested,
  rescheduled,
  SAM,
  slotDeclined,
  slotOffered,
  stoodDown,
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

  const seat = (personId: string, startDate = '2012-01-03', endDate = '2012-01-09') => ({
    ...{ ledger: 'reviewerSeats', key: personId, value: { startDate, endDate } },
  });
  const seats = ['ruth', 'sam', 'nia', 'otto'].map((personId) => seat(personId));

  test('the seats of those who have accepted, as long as they keep them', () => {
    given(...fourInvited).thenClaims(open, entitlement('held'), ...starts);
    given(...fourAccepted).thenClaims(open, entitlement('held'), ...starts, ...seats);
    given(...fourAccepted, stoodDown('ruth')).thenClaims(open, entitlement('held'), ...starts, ...seats.slice(1));
    given(...onSite, paused('onSite')).thenClaims(open, entitlement('used'), ...starts, ...seats);
  });

  test('other days when the dates move, and no seats until somebody has said yes to them', () => {
    const moved = [...fourAccepted, rescheduled('2012-02-06', '2012-02-10')];
    const february = [
      { ledger: 'reviewStartsInRegion', key: 'E_2012_02', value: '2012-02-06' },
      { ledger: 'reviewStartsNationally', key: '2012_02', value: '2012-02-06' },
    ];
    given(...moved).thenClaims(open, entitlement('held'), ...february);
    given(...moved, joined(SAM)).thenClaims(
      ...[open, entitlement('held'), ...february, seat('sam', '2012-02-06', '2012-02-10')],
    );
  });

  test('the entitlement as used from the start on, and when it is closed; only then is it not open', () => {
    given(...onSite).thenClaims(open, entitlement('used'), ...starts, ...seats);
    given(...followUp).thenClaims(open, entitlement('used'), ...starts, ...seats);
    given(...isClosed).thenClaims(entitlement('used'), ...starts, ...seats);
    given(...isClosed, reopened).thenClaims(open, entitlement('used'), ...starts, ...seats);
  });

  test('the used entitlement when it was cancelled after its start, unless that gave it back', () => {
    const lost = { ...cancelled, data: { ...cancelled.data, entitlementRestored: false } };
    given(...onSite, lost).thenClaims(entitlement('used'));
    given(...onSite, cancelled).thenClaims();
  });

  test('nothing once it has ended', () => {
    given(requested, declined).thenClaims();
    given(...assemblingTeam, withdrawn).thenClaims();
    given(requested, accepted, cancelled).thenClaims();
  });
});

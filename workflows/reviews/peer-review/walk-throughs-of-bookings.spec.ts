import { describe, expect, test } from '@jest/globals';
import type { Journey } from '@casewright/workflow/journey';
import { firmDates, journey, READY, teamJoins } from '../test/journey.js';
import { ASKED, coordinator, dcs, FOUR, JANUARY, lead, officer, reviewer, teamLead } from '../test/peer-review.js';

/** What a review holds of a ledger, by key. */
const holds = (review: Journey, ledger: string) =>
  Object.fromEntries(
    review
      .claims()
      .filter((claim) => claim.ledger === ledger)
      .map(({ key, value }) => [key, value]),
  );

describe('rescheduling', () => {
  const moved = { newStartDate: '2012-02-06', newEndDate: '2012-02-10', reason: 'Elections', requestedBy: 'council' };

  const rescheduled = () =>
    firmDates()
      .on('2011-11-21')
      .through(teamJoins())
      .then(lead, 'ConfirmTeam', {}, 'scheduled.teamConfirmed')
      .then(coordinator, 'RescheduleReview', moved, 'scheduled.assemblingTeam');

  test('keeps the review, and everybody is asked again', () => {
    const review = rescheduled().refused(lead, 'ConfirmTeam', {}, { ruleId: 'PR-R11' });
    for (const { personId } of FOUR)
      review.then(reviewer(personId), 'AcceptInvitation', {
        ...{ personId, releaseConfirmedBy: { personId: 'boss' }, declaredInterests: [] },
      });
    review
      .then(lead, 'ConfirmTeam', {}, 'scheduled.teamConfirmed')
      .then(officer, 'ConfirmReadiness', READY, 'scheduled.ready')
      .refused(teamLead, 'StartReview', { startedOn: '2012-01-03' }, { ruleId: 'PR-R14' })
      .on('2012-02-06')
      .then(teamLead, 'StartReview', { startedOn: '2012-02-06' }, 'onSite');
  });

  test('counts once, in its newest month, and the entitlement stays held', () => {
    const held = { bedford_2011_12: { state: 'held', byException: false } };
    expect(holds(firmDates(), 'reviewStartsInRegion')).toEqual({ E_2012_01: '2012-01-03' });
    expect(holds(firmDates(), 'reviewEntitlement')).toEqual(held);

    expect(holds(rescheduled(), 'reviewStartsInRegion')).toEqual({ E_2012_02: '2012-02-06' });
    expect(holds(rescheduled(), 'reviewStartsNationally')).toEqual({ '2012_02': '2012-02-06' });
    expect(holds(rescheduled(), 'reviewEntitlement')).toEqual(held);
  });
});

describe('capacity', () => {
  const full = {
    'reviewStartsInRegion-E_2012_01': {
      'peerReview-a': '2012-01-09',
      'peerReview-b': '2012-01-09',
      'peerReview-c': '2012-01-16',
    },
  };
  const before = { requestedAt: '2011-11-07T10:00:00.000Z', councilId: 'luton', linkedCaseId: null };

  const findingSlot = () =>
    journey()
      .then(dcs, 'RequestReview', ASKED, 'requested')
      .then(coordinator, 'AcceptRequest', { reviewLeadId: 'lee' }, 'scheduling.findingSlot');

  test('that is exhausted sends a review to the waiting list, which is taken in its order', () => {
    const review = findingSlot()
      .while({ ...full, 'reviewWaitingList-national': { 'peerReview-a': before } })
      .refused(coordinator, 'OfferSlot', JANUARY, { ruleId: 'PR-R06' })
      .then(coordinator, 'PlaceOnWaitlist', { reason: 'no-capacity', targetMonth: '2012-01' }, 'waitlisted')
      .refused(coordinator, 'TakeFromWaitlist', {}, { ruleId: 'PR-R07' })
      .while({})
      .then(coordinator, 'TakeFromWaitlist', {}, 'scheduling.findingSlot')
      .then(coordinator, 'OfferSlot', JANUARY, 'scheduling.slotOffered');
    expect(review.told('ReviewWaitlisted')).toMatchObject([{ position: 2 }]);
  });

  test('is freed by an offer that lapses, and by a withdrawal', () => {
    const offered = findingSlot().then(coordinator, 'OfferSlot', JANUARY, 'scheduling.slotOffered');
    expect(holds(offered, 'reviewStartsInRegion')).toEqual({ E_2012_01: '2012-01-03' });
    expect(offered.on('2011-11-29').types().at(-1)).toBe('ReviewSlotLapsed');
    expect(holds(offered, 'reviewStartsInRegion')).toEqual({});

    const withdrawn = firmDates().then(dcs, 'WithdrawRequest', { reason: 'Reorganised' }, 'withdrawn');
    expect(withdrawn.claims()).toEqual([]);
  });
});

import { councilInDirectory, heldIn } from '@casewright/workflow';
import { date, id, month, personRef, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { entitlementKey } from '../claims.js';
import { command } from '../definition.js';
import { DECLINE_REASONS, REVIEW_TYPES, WAITING_REASONS } from '../events.js';
import { openReview, reviewEntitlement } from '../ledgers.js';
import { reviewStream } from '../review.js';
import {
  oneReviewPerCouncil,
  registeredCouncilsAreEligible,
  stillOneReviewPerCouncil,
  wantedInTheFundedPeriod,
} from '../rules/entitlement.js';
import { notBeforeBookingsOpen } from '../rules/slots.js';
import { notTheRequester } from '../rules/two-sides.js';
import { waitingListWith } from '../waiting-list.js';

/** The council asks. Nobody pays: there is no field for a charge, and none is recorded (PR-R02). */
export const RequestReview = command(
  z.strictObject({
    councilId: id,
    regionId: id,
    reviewType: z.enum(REVIEW_TYPES),
    focus: z.array(text),
    preferredFrom: date,
    preferredTo: date,
    requestedBy: personRef,
    linkedCaseId: id.optional(),
    exceptionRef: text.optional(),
  }),
).rows({
  from: '*',
  by: ['council-dcs', 'council-officer'],
  rules: [wantedInTheFundedPeriod, notBeforeBookingsOpen('preferredTo'), oneReviewPerCouncil],
  emits: 'PeerReviewRequested',
  decide: ({ id, today, calendar }) => ({
    reviewId: id,
    chargePence: 0,
    entitlementYear: calendar.financialYearOf(today),
  }),
});

export const AcceptRequest = command(z.strictObject({ reviewLeadId: id }), ({ case: review }) => ({
  open: heldIn(openReview, review.councilId),
  entitlement: heldIn(reviewEntitlement, entitlementKey(review)),
})).rows({
  from: ['requested'],
  by: ['peer-review-lead', 'peer-review-coordinator'],
  rules: [stillOneReviewPerCouncil, notTheRequester],
  emits: 'ReviewRequestAccepted',
});

export const DeclineRequest = command(
  z.strictObject({ reasonCode: z.enum(DECLINE_REASONS), reason: text }),
  ({ case: { councilId } }) => ({ council: councilInDirectory(councilId) }),
).rows({
  from: ['requested'],
  by: ['peer-review-lead'],
  rules: [registeredCouncilsAreEligible, notTheRequester],
  emits: 'ReviewRequestDeclined',
});

export const PlaceOnWaitlist = command(
  z.strictObject({ reason: z.enum(WAITING_REASONS), targetMonth: month.optional() }),
  ({ id, case: review }) => ({ waitingList: waitingListWith(id, review) }),
).rows({
  from: ['requested', 'scheduling'],
  by: ['peer-review-coordinator', 'peer-review-lead'],
  emits: 'ReviewWaitlisted',
  decide: ({ id, lookups: { waitingList } }) => ({ position: waitingList.indexOf(reviewStream(id)) + 1 }),
});

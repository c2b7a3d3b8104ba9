import { heldIn, personInDirectory } from '@casewright/workflow';
import { date, id, interest, personRef, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { SEATS, SIDES } from '../events.js';
import { reviewerSeats } from '../ledgers.js';
import { membersNow } from '../members.js';
import { isLate } from '../notice.js';
import { firmSlot } from '../review.js';
import { noConflictWasUpheld, notOfTheHost } from '../rules/conflicts.js';
import { namesAMember } from '../rules/names-what-there-is.js';
import { councilMayMoveAgain, lateNoticeIsForTheLead, startHasNotPassed } from '../rules/rescheduling.js';
import { fitsTheFundedDays, monthHasRoom, newDates, notBeforeBookingsOpen } from '../rules/slots.js';
import { isFree, oneSeatAtATime, teamHasRoom, trainedBeforeTheVisit } from '../rules/team.js';
import { teamRules } from '../rules/visit.js';
import { accepted, isAsked } from '../team.js';
import { latestTraining, trainingsInThePool } from '../trainings.js';

const somebody = { personId: id };

export const InviteReviewer = command(
  z.strictObject({ ...somebody, homeOrgId: id, seat: z.enum(SEATS), declaredInterests: z.array(interest) }),
  ({ input: { personId } }) => ({
    person: personInDirectory(personId),
    trainings: trainingsInThePool(personId),
    seats: heldIn(reviewerSeats, personId),
  }),
).rows({
  from: ['scheduled.assemblingTeam'],
  by: ['peer-review-coordinator', 'peer-review-lead'],
  rules: [notOfTheHost, noConflictWasUpheld, trainedBeforeTheVisit, teamHasRoom, isFree],
  emits: 'ReviewerInvited',
  decide: ({ lookups }) => ({ trainedOn: latestTraining(lookups) ?? '' }),
});

/** Whoever is asked says yes, and the home organisation lets them go. After a move of the dates they are asked again. */
export const AcceptInvitation = command(
  z.strictObject({ ...somebody, releaseConfirmedBy: personRef, declaredInterests: z.array(interest) }),
  ({ input: { personId } }) => ({ person: personInDirectory(personId) }),
).rows({
  from: ['scheduled.assemblingTeam'],
  when: ({ input: { personId }, case: { team } }) => isAsked(team, personId),
  by: ['reviewer'],
  rules: [notOfTheHost, noConflictWasUpheld, oneSeatAtATime],
  emits: 'ReviewerAccepted',
});

export const DeclineInvitation = command(z.strictObject({ ...somebody, reason: text.optional() })).rows({
  from: ['scheduled.assemblingTeam'],
  when: ({ input: { personId }, case: { team } }) => isAsked(team, personId),
  by: ['reviewer'],
  emits: 'ReviewerDeclined',
});

/** A member leaves the team, or is made to. A confirmed team is assembled anew. */
export const StandDownReviewer = command(z.strictObject({ ...somebody, reason: text })).rows({
  from: ['scheduled'],
  by: ['peer-review-coordinator', 'peer-review-lead', 'reviewer'],
  rules: [namesAMember],
  emits: 'ReviewerStoodDown',
});

export const ConfirmTeam = command(z.strictObject({}), ({ case: { team } }) => ({
  members: membersNow(accepted(team)),
})).rows({
  from: ['scheduled.assemblingTeam'],
  by: ['peer-review-lead', 'peer-review-coordinator'],
  rules: teamRules,
  emits: 'ReviewTeamConfirmed',
  decide: ({ case: { team } }) => ({
    memberIds: accepted(team).map(({ personId }) => personId),
    leadId: accepted(team).find(({ seat }) => seat === 'lead')?.personId ?? '',
  }),
});

export const ConfirmReadiness = command(
  z.strictObject({ documentsReceivedOn: date, timetableRef: text, selfAssessmentRef: text.optional() }),
).rows({
  from: ['scheduled.teamConfirmed'],
  by: ['peer-review-coordinator', 'council-officer'],
  emits: 'ReviewReadinessConfirmed',
});

/** The dates move. The entitlement stays held, and everybody is asked again. */
export const RescheduleReview = command(
  z.strictObject({ newStartDate: date, newEndDate: date, reason: text, requestedBy: z.enum(SIDES) }),
).rows({
  from: ['scheduled'],
  by: ['peer-review-coordinator', 'peer-review-lead'],
  rules: [
    ...[notBeforeBookingsOpen('newStartDate'), fitsTheFundedDays(newDates), monthHasRoom],
    ...[startHasNotPassed, councilMayMoveAgain, lateNoticeIsForTheLead],
  ],
  emits: 'ReviewRescheduled',
  decide: ({ input: { requestedBy }, case: review, ...when }) => ({
    previousStartDate: firmSlot(review).startDate,
    rescheduleCount: 1 + (requestedBy === 'council' ? review.rescheduleCountCouncil : review.rescheduleCountCib),
    lateNotice: isLate(firmSlot(review), when),
  }),
});

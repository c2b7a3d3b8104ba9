import { remembering } from '@casewright/workflow';
import { newConflicts } from './conflicts.js';
import { firmSlot, type Review, type ReviewEvent } from './review.js';
import { askedAgain, memberOf, withStatus, type Member } from './team.js';

const { on, onAny } = remembering<Review, ReviewEvent>();

const request = {
  request: on('PeerReviewRequested', ({ data, at, by }) => ({ ...data, requestedAt: at, enteredById: by.personId })),
  reviewLead: on('ReviewRequestAccepted', ({ data }) => data),
};

const dates = {
  offer: on('ReviewSlotOffered', ({ data }) => ({ offeredSlot: data })),
  noOffer: onAny(() => ({ offeredSlot: undefined })),
  slot: on('ReviewScheduled', ({ data: { slotId, startDate, endDate } }) => ({ slot: { slotId, startDate, endDate } })),
  reschedule: on('ReviewRescheduled', ({ data: { newStartDate, newEndDate, requestedBy } }, review) => ({
    ...(requestedBy === 'council'
      ? { rescheduleCountCouncil: review.rescheduleCountCouncil + 1 }
      : { rescheduleCountCib: review.rescheduleCountCib + 1 }),
    ...movedTo(review, newStartDate, newEndDate),
  })),
};

/** New dates for the same slot: everybody is asked again whether they can come. */
const movedTo = (review: Review, startDate: string, endDate: string): Partial<Review> => ({
  slot: { ...firmSlot(review), startDate, endDate },
  team: askedAgain(review.team),
});

const team = {
  invite: on('ReviewerInvited', ({ data: { declaredInterests: interests, ...invited } }, { team, conflicts }) => ({
    team: [
      ...team.filter(({ personId }) => personId !== invited.personId),
      { ...invited, status: 'invited', interests } satisfies Member,
    ],
    conflicts: [...conflicts, ...newConflicts(conflicts, invited.personId, interests)],
  })),
  accept: on('ReviewerAccepted', ({ data: { personId, declaredInterests: more } }, { team, conflicts }) => {
    const interests = [...(memberOf(team, personId)?.interests ?? []), ...more];
    return {
      team: withStatus(team, personId, 'accepted').map((each) =>
        each.personId === personId ? { ...each, interests } : each,
      ),
      conflicts: [...conflicts, ...newConflicts(conflicts, personId, more)],
    };
  }),
  decline: on('ReviewerDeclined', ({ data: { personId } }, { team }) => ({
    team: withStatus(team, personId, 'declined'),
  })),
  standDown: on('ReviewerStoodDown', ({ data: { personId } }, { team }) => ({
    team: withStatus(team, personId, 'stoodDown'),
  })),
  declareConflict: on('ReviewConflictDeclared', ({ data }, { conflicts }) => ({ conflicts: [...conflicts, data] })),
  decideConflict: on('ReviewConflictDecided', ({ data: { personId, decision } }, { team, conflicts }) => ({
    conflicts: conflicts.map((conflict) => (conflict.personId === personId ? { ...conflict, decision } : conflict)),
    ...(decision === 'upheld' ? { team: withStatus(team, personId, 'stoodDown') } : {}),
  })),
  confirmTeam: on('ReviewTeamConfirmed', ({ data }) => data),
  readiness: on('ReviewReadinessConfirmed', ({ data }) => ({ readiness: data })),
};

const visit = {
  start: on('PeerReviewStarted', ({ data }) => data),
  concern: on('ImmediateConcernRaised', ({ data }, { concerns }) => ({ concerns: [...concerns, data] })),
  complete: on('OnSiteCompleted', ({ data: { endedOn, reviewerDays } }) => ({ endedOn, reviewerDays })),
};

const report = {
  submit: on('DraftReportSubmitted', ({ data: { version, reportRef }, by }, { report }) => ({
    report: {
      version,
      ref: reportRef,
      correctionRounds: report?.correctionRounds ?? 0,
      submittedById: by.personId,
    },
  })),
  correct: on('ReportCorrectionsRequested', ({ data: { round } }, { report }) =>
    report === undefined ? {} : { report: { ...report, correctionRounds: round } },
  ),
};

const followUp = {
  response: on('CouncilResponseRecorded', ({ data: { priorityNeeds, ...response } }) => ({ priorityNeeds, response })),
  feedback: on('ReviewFeedbackRecorded', ({ data }) => ({ feedback: data })),
  close: on('ReviewClosed', ({ at }) => ({ closedAt: at })),
};

const leaving = {
  leave: onAny(({ type, data }) =>
    type === 'ReviewWithdrawn' || type === 'ReviewCancelled'
      ? { offeredSlot: undefined, resumeTo: undefined, entitlementRestored: data.entitlementRestored }
      : {},
  ),
};

const pausing = {
  pause: on('ReviewPaused', ({ data: { resumeTo } }) => ({ resumeTo })),
  resume: on('ReviewResumed', ({ data: { newStartDate, newEndDate } }, review) => ({
    resumeTo: undefined,
    ...(newStartDate === undefined || newEndDate === undefined ? {} : movedTo(review, newStartDate, newEndDate)),
  })),
};

/** What each event adds to the memory of a review. */
export const memory = {
  ...{ ...request, ...dates, ...team, ...visit, ...report, ...followUp, ...leaving, ...pausing },
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
};

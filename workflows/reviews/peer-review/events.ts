// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { escalationEvents } from '@casewright/workflow/escalation';
import { declaredInterest, person } from '@casewright/workflow/payload-types';
import { z } from 'zod';

export const REVIEW_TYPES = ['safeguarding', 'specialist-childrens'] as const;
export const DECLINE_REASONS = ['not-eligible', 'duplicate', 'out-of-scope'] as const;
export const WAITING_REASONS = ['no-capacity', 'no-reviewers'] as const;
export const CANCEL_REASONS = ['no-team', 'host-unavailable', 'funding-withdrawn', 'safety', 'other'] as const;
export const PAUSE_REASONS = ['inspection-announced', 'critical-incident', 'reviewer-loss', 'other'] as const;
export const SEATS = ['lead', 'social-care-senior-manager', 'nhs-professional', 'other-peer'] as const;
export const CONFLICTS = [
  'own-authority',
  'recent-employment',
  'family',
  'financial',
  'active-broker',
  'other',
] as const;
export const CONCERNS = ['child-safety', 'leadership', 'other'] as const;
export const DECISIONS = ['cleared', 'upheld'] as const;
export const SIDES = ['council', 'cib'] as const;

const date = z.iso.date();
const slot = { slotId: z.string(), startDate: date, endDate: date };
const about = { personId: z.string() };
const texts = z.array(z.string());

/** What can happen to a peer review, in the order it usually does. */
export const events = defineEvents({
  PeerReviewRequested: z.object({
    councilId: z.string(),
    regionId: z.string(),
    reviewType: z.enum(REVIEW_TYPES),
    focus: texts,
    preferredFrom: date,
    preferredTo: date,
    requestedBy: person,
    linkedCaseId: z.string().optional(),
    exceptionRef: z.string().optional(),
    reviewId: z.string(),
    chargePence: z.literal(0),
    entitlementYear: z.string(),
  }),
  ReviewRequestAccepted: z.object({ reviewLeadId: z.string() }),
  ReviewRequestDeclined: z.object({ reasonCode: z.enum(DECLINE_REASONS), reason: z.string() }),

  ReviewWaitlisted: z.object({
    reason: z.enum(WAITING_REASONS),
    targetMonth: z.string().optional(),
    position: z.int().positive(),
  }),
  ReviewTakenFromWaitlist: z.object({}),

  ReviewSlotOffered: z.object({ ...slot, expiresOn: date }),
  ReviewSlotDeclined: z.object({ slotId: z.string(), reason: z.string() }),
  ReviewSlotLapsed: z.object({ slotId: z.string() }),
  ReviewScheduled: z.object({ ...slot, regionId: z.string(), month: z.string() }),

  // The day of the latest training is what was known when the reviewer was invited.
  ReviewerInvited: z.object({
    ...about,
    homeOrgId: z.string(),
    seat: z.enum(SEATS),
    declaredInterests: z.array(declaredInterest),
    trainedOn: date,
  }),
  ReviewerAccepted: z.object({ ...about, releaseConfirmedBy: person, declaredInterests: z.array(declaredInterest) }),
  ReviewerDeclined: z.object({ ...about, reason: z.string().optional() }),
  ReviewerStoodDown: z.object({ ...about, reason: z.string() }),
  ReviewConflictDeclared: z.object({ ...about, nature: z.enum(CONFLICTS), detail: z.string() }),
  ReviewConflictDecided: z.object({ ...about, decision: z.enum(DECISIONS), reason: z.string() }),
  ReviewTeamConfirmed: z.object({ memberIds: z.array(z.string()), leadId: z.string() }),
  ReviewReadinessConfirmed: z.object({
    documentsReceivedOn: date,
    timetableRef: z.string(),
    selfAssessmentRef: z.string().optional(),
  }),
  ReviewRescheduled: z.object({
    newStartDate: date,
    newEndDate: date,
    reason: z.string(),
    requestedBy: z.enum(SIDES),
    previousStartDate: date,
    rescheduleCount: z.int().positive(),
    lateNotice: z.boolean(),
  }),

  PeerReviewStarted: z.object({ startedOn: date }),
  ImmediateConcernRaised: z.object({ category: z.enum(CONCERNS), summaryRef: z.string() }),
  OnSiteCompleted: z.object({
    endedOn: date,
    reviewerDays: z.array(z.object({ ...about, days: z.number() })),
    totalDays: z.number(),
  }),

  DraftReportSubmitted: z.object({
    reportRef: z.string(),
    strengths: texts,
    areasForConsideration: texts,
    version: z.int().positive(),
  }),
  ReportCorrectionsRequested: z.object({ corrections: texts, round: z.int().positive() }),
  ReviewReportAgreed: z.object({ version: z.int() }),
  ReviewReportDeemedAgreed: z.object({ version: z.int() }),

  CouncilResponseRecorded: z.object({
    actionPlanRef: z.string(),
    priorityNeeds: z.array(z.object({ theme: z.string(), niCodes: texts.optional(), text: z.string() })),
    shareWithBrokerage: z.boolean(),
  }),
  ReviewFeedbackRecorded: z.object({ rating: z.int(), comment: z.string().optional() }),
  ReviewClosed: z.object({ summary: z.string(), waiverReason: z.string().optional() }),
  ReviewReopened: z.object({ reason: z.string() }),

  ReviewWithdrawn: z.object({
    reason: z.string(),
    entitlementRestored: z.literal(true),
    noticeWorkingDays: z.int().nonnegative().optional(),
  }),
  ReviewCancelled: z.object({
    reasonCode: z.enum(CANCEL_REASONS),
    reason: z.string(),
    entitlementRestored: z.boolean(),
  }),
  ReviewPaused: z.object({ reasonCode: z.enum(PAUSE_REASONS), reason: z.string(), resumeTo: z.string() }),
  ReviewResumed: z.object({ newStartDate: date.optional(), newEndDate: date.optional(), resumedTo: z.string() }),

  StageOverdue,
  ...escalationEvents,
});

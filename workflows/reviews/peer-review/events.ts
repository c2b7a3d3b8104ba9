// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { z } from 'zod';
import { person } from './payload-types.js';

export const REVIEW_TYPES = ['safeguarding', 'specialist-childrens'] as const;
export const DECLINE_REASONS = ['not-eligible', 'duplicate', 'out-of-scope'] as const;
export const WAITING_REASONS = ['no-capacity', 'no-reviewers'] as const;
export const CANCEL_REASONS = ['no-team', 'host-unavailable', 'funding-withdrawn', 'safety', 'other'] as const;

const date = z.iso.date();
const slot = { slotId: z.string(), startDate: date, endDate: date };

/** What can happen to a peer review, in the order it usually does. */
export const events = defineEvents({
  PeerReviewRequested: z.object({
    councilId: z.string(),
    regionId: z.string(),
    reviewType: z.enum(REVIEW_TYPES),
    focus: z.array(z.string()),
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

  StageOverdue,
});

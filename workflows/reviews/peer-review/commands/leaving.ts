import type { Calendar } from '@casewright/workflow';
import { z } from 'zod';
import { command } from '../definition.js';
import { CANCEL_REASONS } from '../events.js';
import { text } from '../payload-types.js';
import type { Slot } from '../review.js';
import { ENTITLEMENT_RESTORED } from '../rules/entitlement.js';

/** The council withdraws before the review has started. */
export const WithdrawRequest = command(z.strictObject({ reason: text })).rows({
  from: ['requested', 'waitlisted', 'scheduling', 'scheduled'],
  by: ['council-dcs'],
  emits: 'ReviewWithdrawn',
  decide: ({ case: { slot }, today, calendar }) => ({
    entitlementRestored: ENTITLEMENT_RESTORED,
    ...(slot === undefined ? {} : { noticeWorkingDays: noticeOf(slot, today, calendar) }),
  }),
});

/** The Board's side cancels. */
export const CancelReview = command(z.strictObject({ reasonCode: z.enum(CANCEL_REASONS), reason: text })).rows({
  from: ['requested', 'waitlisted', 'scheduling', 'scheduled'],
  by: ['peer-review-lead'],
  emits: 'ReviewCancelled',
  decide: () => ({ entitlementRestored: ENTITLEMENT_RESTORED }),
});

/** Working days left before the slot begins, today among them. */
const noticeOf = ({ startDate }: Slot, today: string, calendar: Calendar): number =>
  calendar.workingDaysIn(today, calendar.addDays(startDate, -1));

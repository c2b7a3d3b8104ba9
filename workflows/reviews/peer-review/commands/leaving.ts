import { text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { CANCEL_REASONS } from '../events.js';
import { noticeOf } from '../notice.js';
import { hasBegun } from '../review.js';
import { isRestored } from '../rules/entitlement.js';

/** The council withdraws before the review has started, and gets its entitlement back (PR-R17). */
export const WithdrawRequest = command(z.strictObject({ reason: text })).rows({
  from: ['requested', 'waitlisted', 'scheduling', 'scheduled', 'paused'],
  when: ({ case: review }) => !hasBegun(review),
  by: ['council-dcs'],
  emits: 'ReviewWithdrawn',
  decide: ({ case: { slot }, today, calendar }) => ({
    entitlementRestored: true,
    ...(slot === undefined ? {} : { noticeWorkingDays: noticeOf(slot, today, calendar) }),
  }),
});

/** The Board's side cancels. */
export const CancelReview = command(z.strictObject({ reasonCode: z.enum(CANCEL_REASONS), reason: text })).rows({
  from: ['requested', 'waitlisted', 'scheduling', 'scheduled', 'onSite', 'reporting', 'paused'],
  by: ['peer-review-lead'],
  emits: 'ReviewCancelled',
  decide: ({ input: { reasonCode }, case: review }) => ({ entitlementRestored: isRestored(review, reasonCode) }),
});

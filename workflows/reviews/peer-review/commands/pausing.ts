import { date, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { PAUSE_REASONS } from '../events.js';
import { needsNewDates, newDatesWhereNeeded } from '../rules/pausing.js';
import { fitsTheFundedDays, monthHasRoom, newDates, notBeforeBookingsOpen } from '../rules/slots.js';

/** A stop with return. It changes nothing about the entitlement, and timers stand still (PR-R24). */
export const PauseReview = command(z.strictObject({ reasonCode: z.enum(PAUSE_REASONS), reason: text })).rows({
  from: ['scheduled', 'onSite', 'reporting'],
  by: ['peer-review-lead', 'council-dcs'],
  emits: 'ReviewPaused',
  decide: ({ stage }) => ({ resumeTo: stage }),
});

/** It goes on where it was, or, once its start has come, with new dates and a team that is asked again. */
export const ResumeReview = command(
  z.strictObject({ newStartDate: date.optional(), newEndDate: date.optional() }),
).rows({
  from: ['paused'],
  by: ['peer-review-lead'],
  rules: [...[newDatesWhereNeeded, notBeforeBookingsOpen('newStartDate'), fitsTheFundedDays(newDates), monthHasRoom]],
  emits: 'ReviewResumed',
  decide: ({ case: review, today }) => ({
    resumedTo: needsNewDates(review, today) ? 'scheduled.assemblingTeam' : (review.resumeTo ?? ''),
  }),
});

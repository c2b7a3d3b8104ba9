import { idList, rating, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { councilHasAnswered, noEscalationIsOpen, wasClosedRecently } from '../rules/closing.js';

const need = z.strictObject({ theme: text, niCodes: idList.optional(), text });

/** The report belongs to the council. Its priority needs go to brokerage only if it shares them (PR-R20, PR-R21). */
export const RecordCouncilResponse = command(
  z.strictObject({ actionPlanRef: text, priorityNeeds: z.array(need), shareWithBrokerage: z.boolean() }),
).rows({ from: ['followUp'], by: ['council-dcs'], emits: 'CouncilResponseRecorded' });

export const RecordReviewFeedback = command(z.strictObject({ rating, comment: text.optional() })).rows({
  from: ['followUp'],
  by: ['council-dcs', 'council-officer'],
  emits: 'ReviewFeedbackRecorded',
});

export const CloseReview = command(z.strictObject({ summary: text, waiverReason: text.optional() })).rows({
  from: ['followUp'],
  by: ['peer-review-lead'],
  rules: [noEscalationIsOpen, councilHasAnswered],
  emits: 'ReviewClosed',
});

export const ReopenReview = command(z.strictObject({ reason: text })).rows({
  from: ['closed'],
  by: ['peer-review-lead'],
  rules: [wasClosedRecently],
  emits: 'ReviewReopened',
});

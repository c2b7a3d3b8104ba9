import type { PrivateTexts } from '@casewright/workflow';

/** Comments on support are for those who take part, and for auditors. */
export const privateTexts: PrivateTexts = {
  events: { SupportFeedbackRecorded: ['comment'] },
  case: ['offers.feedback.comment', 'inForce.offers.feedback.comment'],
};

import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';

/** PR-R18: no review is closed while an escalation is open. */
export const noEscalationIsOpen = rule(
  'PR-R18',
  ({ case: { escalation } }) =>
    escalation === undefined || 'An escalation is open. Resolve it before the review is closed.',
);

const LEAST_CHARACTERS = 20;

/** PR-R18: a review is closed with the council's response and feedback, or with a reason why not. */
export const councilHasAnswered = rule<{ readonly waiverReason?: string | undefined }>(
  'PR-R18',
  ({ input: { waiverReason = '' }, case: { response, feedback } }) =>
    (response !== undefined && feedback !== undefined) ||
    waiverReason.trim().length >= LEAST_CHARACTERS || {
      message: `The council’s response or its feedback is missing. To close without, give a reason of at least ${LEAST_CHARACTERS} characters.`,
      field: 'waiverReason',
    },
);

/** PR-R19: a closed review is reopened within ninety days, the ninetieth included. */
export const wasClosedRecently = rule('PR-R19', ({ case: { closedAt = '' }, today, calendar, settings }) => {
  const last = calendar.addDays(calendar.dateOf(closedAt), settings['review.reopenDays']);
  return today <= last || `The review could be reopened until ${dateInWords(last)}. Now a new request is needed.`;
});

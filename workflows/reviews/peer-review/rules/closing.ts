import { inWords } from '../date-in-words.js';
import { rule } from '../definition.js';

const WORDS_OF_A_WAIVER = 20;

/** PR-R18: a review is closed with the council's response and feedback, or with a reason why not; never amid an escalation. */
export const isDoneWith = rule<{ readonly waiverReason?: string | undefined }>('PR-R18', ({ input, case: review }) => {
  if (review.escalation !== undefined) return 'An escalation is open. Resolve it before the review is closed.';
  if (review.response !== undefined && review.feedback !== undefined) return true;
  return (
    (input.waiverReason ?? '').trim().length >= WORDS_OF_A_WAIVER || {
      message: `The council’s response or its feedback is missing. To close without, give a reason of at least ${WORDS_OF_A_WAIVER} characters.`,
      field: 'waiverReason',
    }
  );
});

/** PR-R19: a closed review is reopened within ninety days, the ninetieth included. */
export const wasClosedRecently = rule('PR-R19', ({ case: { closedAt = '' }, today, calendar, settings }) => {
  const last = calendar.addDays(calendar.dateOf(closedAt), settings['review.reopenDays']);
  return today <= last || `The review could be reopened until ${inWords(last)}. Now a new request is needed.`;
});

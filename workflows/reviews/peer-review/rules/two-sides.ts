import { rule } from '../definition.js';
import { reportOf } from '../review.js';

/** GEN-R01: who asked for a review, or entered the request, does not decide on it. */
export const notTheRequester = rule(
  'GEN-R01',
  ({ me: { personId }, case: { requestedBy, enteredById } }) =>
    ![requestedBy.personId, enteredById].includes(personId) ||
    'You asked for this review yourself. Somebody else has to decide on the request.',
);

/** GEN-R01: who wrote the report does not agree it for the council. */
export const notTheAuthor = rule(
  'GEN-R01',
  ({ me: { personId }, case: review }) =>
    reportOf(review).submittedById !== personId ||
    'You submitted this report yourself. Somebody else has to agree it for the council.',
);

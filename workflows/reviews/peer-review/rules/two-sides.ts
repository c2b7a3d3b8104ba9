import { rule } from '../definition.js';

/** GEN-R01: who asked for a review, or entered the request, does not decide on it. */
export const notTheRequester = rule(
  'GEN-R01',
  ({ me: { personId }, case: { requestedBy, enteredById } }) =>
    ![requestedBy.personId, enteredById].includes(personId) ||
    'You asked for this review yourself. Somebody else has to decide on the request.',
);

import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { contentOf, isOffered } from '../offer.js';
import type { Plan } from '../plan.js';

/** JP-R07: the package holds tailored offers only, and no challenge is open. */
export const everyOfferIsTailored = rule('JP-R07', ({ case: { offers } }) => {
  const challenged = offers.find(({ state }) => state === 'challenged');
  if (challenged !== undefined)
    return `The offer ${challenged.offerId} is challenged. Its provider has to revise or withdraw it.`;

  const generic = contentOf(offers).find(({ differentiated }) => differentiated !== true);
  return (
    generic === undefined ||
    `The offer ${generic.offerId} is not tailored to the authority. Challenge it: a plan holds tailored support only.`
  );
});

/** JP-R32: every need for external support has an offer, and no invitation waits for its answer. */
export const needsAreServed = rule('JP-R32', ({ case: plan, today }) => {
  const waiting = plan.offers.find(({ state, respondBy }) => state === 'invited' && today <= respondBy);
  if (waiting !== undefined)
    return `The offer ${waiting.offerId} is not answered yet. Its provider has until ${dateInWords(waiting.respondBy)}.`;

  const unserved = plan.needs.find(
    ({ needId, externalSupportRequired }) => externalSupportRequired && !isServed(plan, needId),
  );
  return unserved === undefined || `No offer serves the need ${unserved.needId} yet.`;
});

const isServed = ({ offers }: Plan, needId: string): boolean =>
  offers.some((offer) => isOffered(offer) && offer.needIds.includes(needId));

import { rule } from '../definition.js';
import type { OfferState } from '../offer.js';
import { isChanging, offerNamed, type Plan } from '../plan.js';

type NamesAnOffer = { readonly offerId: string };

/** JP-R07: what has been received can be challenged, while it is not accepted. */
export const canBeChallenged = rule<NamesAnOffer>(
  'JP-R07',
  ({ input: { offerId }, case: plan }) =>
    isIn(plan, offerId, ['received', 'revised']) || {
      message: `Only an offer that has been received can be challenged. This one is ${stateOf(plan, offerId)}.`,
      field: 'offerId',
    },
);

/** JP-R33: a provider acts on its own offers only. */
export const isOnesOwnOffer = rule<NamesAnOffer>(
  'JP-R33',
  ({ input: { offerId }, case: plan, me }) => isOwn(plan, offerId, me) || { message: NOT_OWN, field: 'offerId' },
);

const NOT_OWN = 'This is the offer of another provider.';

const isOwn = (plan: Plan, offerId: string, { role, orgId }: { readonly role: string; readonly orgId?: string }) =>
  role === 'csa' || offerNamed(plan, offerId)?.providerId === orgId;

/** JP-R33: an offer is in one of these states, or, in a change of the plan, in one of those. */
const isStill = (verb: string, states: readonly OfferState[], inAChange: readonly OfferState[] = []) =>
  rule<NamesAnOffer>('JP-R33', ({ input: { offerId }, case: plan }) => {
    const allowed = isChanging(plan) ? [...states, ...inAChange] : states;
    return (
      isIn(plan, offerId, allowed) || {
        message: `This offer is ${stateOf(plan, offerId)}, and cannot be ${verb} any more.`,
        field: 'offerId',
      }
    );
  });

/** JP-R33: no offer comes unasked, and each is answered once. */
export const isAsked = isStill('answered', ['invited']);

/** JP-R33: an offer can be revised until it is accepted, and afterwards in a change of the plan. */
export const canBeRevised = isStill('revised', ['received', 'challenged', 'revised'], ['accepted']);

/** JP-R33: the same holds of withdrawing it. */
export const canBeWithdrawn = isStill('withdrawn', ['invited', 'received', 'challenged', 'revised'], ['accepted']);

/** JP-R33: an offer that was challenged as not tailored is revised into one that is. */
export const meetsTheObjection = rule<NamesAnOffer & { readonly differentiated: boolean }>(
  'JP-R33',
  ({ input: { offerId, differentiated }, case: plan }) => {
    const offer = offerNamed(plan, offerId);
    return (
      offer?.state !== 'challenged' ||
      offer.ground !== 'undifferentiated' ||
      differentiated || {
        message: 'The offer was challenged because it is not tailored to the authority. Revise it so that it is.',
        field: 'differentiated',
      }
    );
  },
);

/** JP-R21: a provider discusses its own offer, at any level; the RIEP does so with the Regional Forum. */
export const isDiscussedWhereItBelongs = rule<NamesAnOffer & { readonly forum: string }>(
  'JP-R21',
  ({ input: { offerId, forum }, case: plan, me }) => {
    if (!isOwn(plan, offerId, me)) return { message: NOT_OWN, field: 'offerId' };
    return (
      me.role !== 'riep' ||
      forum === 'regional-forum' || {
        message: 'The Regional Improvement and Efficiency Partnership discusses its offers with the Regional Forum.',
        field: 'forum',
      }
    );
  },
);

const stateOf = (plan: Plan, offerId: string): string => offerNamed(plan, offerId)?.state ?? 'not there';

const isIn = (plan: Plan, offerId: string, states: readonly OfferState[]): boolean => {
  const offer = offerNamed(plan, offerId);
  return offer !== undefined && states.includes(offer.state);
};

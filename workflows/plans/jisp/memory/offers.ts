import { invited, type Offer } from '../offer.js';
import { isChanging, offerNamed, openChange, type Change, type Plan } from '../plan.js';
import { on } from './remember.js';

/** The offers, one of them changed. */
export const withOffer = (
  offers: readonly Offer[],
  offerId: string,
  change: (offer: Offer) => Partial<Offer>,
): readonly Offer[] => offers.map((offer) => (offer.offerId === offerId ? { ...offer, ...change(offer) } : offer));

/** The life of an offer, until it is accepted. */
export const offers = {
  invite: on('OfferInvited', ({ data }, { offers }) => ({ offers: [...offers, invited(data)] })),
  receive: on('OfferReceived', ({ data }, plan) => ({
    offers: withOffer(plan.offers, data.offerId, () => ({ ...data, state: 'received' })),
    ...inTheChange(plan, data.offerId),
  })),
  decline: on('OfferDeclined', ({ data: { offerId } }, { offers }) => ({
    offers: withOffer(offers, offerId, () => ({ state: 'declined' })),
  })),
  challenge: on('OfferChallenged', ({ data: { offerId, ground } }, { offers }) => ({
    offers: withOffer(offers, offerId, () => ({ state: 'challenged', ground })),
  })),
  revise: on('OfferRevised', ({ data: { offerId, ...content } }, plan) => ({
    offers: withOffer(plan.offers, offerId, () => ({ ...SAID_ANEW, ...content, state: 'revised' })),
    ...inTheChange(plan, offerId),
  })),
  withdrawOffer: on('OfferWithdrawn', ({ data: { offerId } }, { offers }) => ({
    offers: withOffer(offers, offerId, () => ({ state: 'withdrawn' })),
  })),
  decideOptional: on('OptionalOfferDecided', ({ data: { offerId, ...optionalDecision } }, plan) => ({
    offers: withOffer(plan.offers, offerId, () => ({ optionalDecision })),
    ...(offerNamed(plan, offerId)?.state === 'accepted' ? {} : inTheChange(plan, offerId)),
  })),
  discuss: on('OfferDiscussionRecorded', ({ data }, { notes }) => ({
    notes: [...notes, { about: 'offer-discussion', ...data }],
  })),
};

/** What a revision says anew or leaves out, and the challenge it clears. */
const SAID_ANEW = {
  ...{ days: undefined, visits: undefined, costPence: undefined },
  ...{ unquantifiedReason: undefined, capacityOverrideRef: undefined, ground: undefined },
  delivererId: undefined,
};

/** What comes or is revised in a change belongs to it. */
const inTheChange = (plan: Plan, offerId: string): Partial<Plan> =>
  isChanging(plan)
    ? { changes: withOpenChange(plan, ({ offerIds }) => ({ offerIds: [...new Set([...offerIds, offerId])] })) }
    : {};

/** The changes, the open one as it is now. */
export const withOpenChange = (plan: Plan, change: (open: Change) => Partial<Change>): readonly Change[] => [
  ...plan.changes.slice(0, -1),
  { ...openChange(plan), ...change(openChange(plan)) },
];

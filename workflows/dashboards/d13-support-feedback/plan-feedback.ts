import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** How the authority rated an offer, and how many of these ratings its provider has not been told. */
export type Rated = {
  readonly offerId: string;
  readonly providerId: string;
  readonly ratings: readonly number[];
  readonly notCommunicated: number;
};

export const offers = items<Rated>('offerId');

const offer = z.object({ offerId: z.string() });

/** The offers of each plan with their feedback. Stages are not told apart. */
export const planFeedback = history({
  name: 'plan_feedback',
  version: 1,
  workflow: 'jisp',
  events: {
    OfferInvited: offer.extend({ providerId: z.string() }),
    SupportFeedbackRecorded: offer.extend({ rating: z.int() }),
    FeedbackCommunicated: offer,
  },
  facts: { offers: 'text' },
  changes: {
    OfferInvited: ({ data, facts }) => ({
      offers: offers.put(facts.offers, { ...data, ratings: [], notCommunicated: 0 }),
    }),
    SupportFeedbackRecorded: ({ data: { offerId, rating }, facts }) => ({
      offers: offers.change(facts.offers, offerId, (each) => ({
        ...each,
        ratings: [...each.ratings, rating],
        notCommunicated: each.notCommunicated + 1,
      })),
    }),
    FeedbackCommunicated: ({ data: { offerId }, facts }) => ({
      offers: offers.change(facts.offers, offerId, (each) => ({ ...each, notCommunicated: 0 })),
    }),
  },
  stageOf: () => 'any',
});

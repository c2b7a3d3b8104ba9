import type { z } from 'zod';
import type { events } from './events.js';

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** What a provider says of its offer. */
export type OfferContent = Omit<Data<'OfferRevised'>, 'offerId' | 'version'>;

export type OfferState = 'invited' | 'received' | 'challenged' | 'revised' | 'accepted' | 'declined' | 'withdrawn';

export type Feedback = {
  readonly rating: number;
  readonly comment?: string | undefined;
  readonly communicatedOn?: string;
};

/** An offer of support, from its invitation on; its content comes when the provider answers. */
export type Offer = Data<'OfferInvited'> &
  Partial<OfferContent> & {
    readonly state: OfferState;
    readonly version: number;
    /** Why it is challenged. */
    readonly ground?: Data<'OfferChallenged'>['ground'] | undefined;
    readonly optionalDecision?: Omit<Data<'OptionalOfferDecided'>, 'offerId'>;
    readonly deploymentPlanRef?: string | undefined;
    readonly delivered: {
      readonly days: number;
      readonly visits: number;
      readonly costPence: number;
      /** Day of the latest delivery; there is none until something was delivered. */
      readonly lastOn?: string;
    };
    readonly feedback: readonly Feedback[];
    /** Why the authority did not wish to rate it. */
    readonly feedbackRefused?: string;
  };

/** An offer as it is invited. */
export const invited = (data: Data<'OfferInvited'>): Offer => ({
  ...data,
  state: 'invited',
  version: 0,
  delivered: { days: 0, visits: 0, costPence: 0 },
  feedback: [],
});

/** Whether an offer may be part of the package: it has been received, and no challenge is open. */
export const isOffered = ({ state }: Offer): boolean => ['received', 'revised', 'accepted'].includes(state);

/** Whether the authority would have to decide to take an offer, and has not decided at all. */
export const isUndecided = (offer: Offer): boolean =>
  offer.optional && offer.optionalDecision === undefined && (isOffered(offer) || offer.state === 'challenged');

/** What the package holds: what is offered, without optional support that was not taken (JP-R32). */
export const contentOf = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter((offer) => isOffered(offer) && (!offer.optional || offer.optionalDecision?.take === true));

/** What is accepted. */
export const acceptedOf = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({ state }) => state === 'accepted');

/** Days, visits and money of the package. */
export const totalsOf = (offers: readonly Offer[]) => {
  const sum = (of: (offer: Offer) => number | undefined) =>
    contentOf(offers).reduce((total, offer) => total + (of(offer) ?? 0), 0);
  return {
    totalDays: sum(({ days }) => days),
    totalVisits: sum(({ visits }) => visits),
    totalPence: sum(({ costPence }) => costPence),
  };
};

/** Whether something of an offer has been delivered. */
export const hasDelivery = ({ delivered }: Offer): boolean => delivered.lastOn !== undefined;

/** Whether an offer has been delivered: the days it promises, else the visits, else anything. */
export const isDelivered = ({ days, visits, delivered }: Offer): boolean => {
  if (delivered.lastOn === undefined) return false;
  if (days !== undefined) return delivered.days >= days;
  return visits === undefined || delivered.visits >= visits;
};

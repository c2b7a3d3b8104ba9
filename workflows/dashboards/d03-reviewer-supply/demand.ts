import { acceptedMembers } from '../histories/peer-reviews.js';

/** A review whose team has not begun its work. */
export type Upcoming = { readonly id: string; readonly startDate: string; readonly accepted: string | null };

/** First and last day on which the reviews begin that are looked at, and how many seats a team has at least. */
export type Need = { readonly from: string; readonly to: string; readonly least: number };

export type Demanded = {
  readonly id: string;
  readonly startDate: string;
  readonly accepted: number;
  readonly demand: number;
};

/** The empty seats of each review, in the order in which they begin. */
export const demandOf = (reviews: readonly Upcoming[], { from, to, least }: Need): readonly Demanded[] =>
  reviews
    .filter(({ startDate }) => from <= startDate && startDate <= to)
    .map(({ id, startDate, accepted }) => ({ id, startDate, accepted: acceptedMembers.read(accepted).length }))
    .map((review) => ({ ...review, demand: Math.max(0, least - review.accepted) }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));

const order = ({ startDate, id }: Demanded): string => `${startDate} ${id}`;

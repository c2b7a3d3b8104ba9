import { percentage } from '../figures/percentage.js';
import type { Booking } from '../histories/training-events.js';

/** A training event for reviewers that is still to be finished. */
export type Training = {
  readonly id: string;
  readonly capacity: number | null;
  readonly bookings: readonly Booking[];
};

type Places = {
  readonly offered: number;
  readonly confirmed: number;
  readonly capacity: number;
  readonly takenPercent: number | 'n/a';
};

/** The places taken of each event. */
export const placesOf = (trainings: readonly Training[]): readonly (Places & { readonly id: string })[] =>
  [...trainings].sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => ({ id: each.id, ...allPlaces([each]) }));

/** Offered and confirmed places of the capacity of all events. */
export const allPlaces = (trainings: readonly Training[]): Places => {
  const having = (wanted: Booking['state']) =>
    trainings.flatMap(({ bookings }) => bookings).filter(({ state }) => state === wanted).length;
  const [offered, confirmed] = [having('offered'), having('confirmed')];
  const capacity = trainings.reduce((sum, each) => sum + (each.capacity ?? 0), 0);
  return { offered, confirmed, capacity, takenPercent: percentage(offered + confirmed, capacity) };
};

import type { z } from 'zod';
import type { events } from './events.js';

export type BookingState = 'applied' | 'waitlisted' | 'offered' | 'confirmed' | 'attended' | 'noShow' | 'cancelled';

/** One person's application and what became of it. */
export type Booking = Readonly<z.output<typeof events.TrainingApplied>> & { readonly state: BookingState };

/** Bookings in order of application; whoever cancels and applies again goes to the end. */
export type Bookings = readonly Booking[];

/** The bookings in these states. */
export const thoseIn = (bookings: Bookings, ...states: readonly BookingState[]): Bookings =>
  bookings.filter(({ state }) => states.includes(state));

/** Whether a person has a booking in one of these states. */
export const isIn = (bookings: Bookings, personId: string, ...states: readonly BookingState[]): boolean =>
  thoseIn(bookings, ...states).some((booking) => booking.personId === personId);

/** Offered and confirmed places are taken (TE-R03). */
export const TAKEN = ['offered', 'confirmed'] as const;

/** Applications that nobody has answered with an offer. */
export const UNANSWERED = ['applied', 'waitlisted'] as const;

/** Ranked first: senior social care managers and NHS professionals, equally, then by time of application (TE-R03). */
export const ranked = (bookings: Bookings): Bookings => {
  const others = bookings.filter(({ group }) => group === 'other');
  return [...bookings.filter((booking) => !others.includes(booking)), ...others];
};

/** The bookings with these persons' in another state. */
export const moved = (bookings: Bookings, persons: readonly string[], state: BookingState): Bookings =>
  bookings.map((booking) => (persons.includes(booking.personId) ? { ...booking, state } : booking));

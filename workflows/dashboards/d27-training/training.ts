import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import type { Booking } from '../histories/training-events.js';

/** A training event that has not been called off. */
export type Training = {
  readonly id: string;
  readonly kind: string | null;
  readonly startsOn: string | null;
  readonly capacity: number | null;
  readonly bookings: readonly Booking[];
};

const HOME_ORG_KINDS = ['council', 'nhs', 'other'];

/** Each event, and beneath it who came from where. Places are the event's, whoever gets them. */
export const training = (events: readonly Training[]): DashboardAnswer => ({
  figures: {
    ...{ events: events.length, places: events.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0) },
    ...countsOf(events.flatMap(({ bookings }) => bookings)),
  },
  rows: events.flatMap(rowsOf),
});

const rowsOf = ({ id, kind, startsOn, capacity, bookings }: Training): readonly DashboardRow[] => [
  { id, kind, startsOn, homeOrgKind: 'all', places: capacity, ...countsOf(bookings) },
  ...HOME_ORG_KINDS.map((homeOrgKind) => ({
    ...{ id, kind, startsOn, homeOrgKind, places: null },
    ...countsOf(bookings.filter((booking) => booking.homeOrgKind === homeOrgKind)),
  })),
];

const countsOf = (bookings: readonly Booking[]) => {
  const having = (wanted: Booking['state']) => bookings.filter(({ state }) => state === wanted).length;
  return {
    ...{ offered: having('offered'), confirmed: having('confirmed') },
    ...{ waitlisted: having('waitlisted'), attended: having('attended') },
  };
};

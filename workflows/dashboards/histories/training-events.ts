import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** An application for a place, and what has become of it. */
export type Booking = {
  readonly personId: string;
  readonly homeOrgKind: string;
  /** Senior social care managers and NHS professionals are especially wanted. */
  readonly group: string;
  readonly state: 'applied' | 'waitlisted' | 'offered' | 'confirmed' | 'attended' | 'noShow' | 'cancelled';
};

/** The bookings of a training event, one for each person. */
export const bookings = items<Booking>('personId');

const somebody = z.object({ personId: z.string() });

type Named = z.output<typeof somebody>;
type Booked = { readonly bookings: string | null };

const moved = (kept: string | null, personId: string, state: Booking['state']): string | null =>
  bookings.change(kept, personId, (booking) => ({ ...booking, state }));

const becomes =
  (state: Booking['state']) =>
  ({ data, facts }: { readonly data: Named; readonly facts: Booked }): Booked => ({
    bookings: moved(facts.bookings, data.personId, state),
  });

const allMoved = (kept: string | null, persons: readonly string[], state: Booking['state']): string | null =>
  persons.reduce((booked, personId) => moved(booked, personId, state), kept);

/** What each training event is for, its first day, its places, and who has one or wants one. */
export const trainingEvents = history({
  name: 'training_events',
  version: 1,
  workflow: 'training-event',
  events: {
    TrainingAnnounced: z.object({ kind: z.string(), dates: z.array(z.string()), capacity: z.int() }),
    TrainingApplied: somebody.extend({ homeOrgKind: z.string(), group: z.string() }),
    TrainingWaitlisted: somebody,
    TrainingPlaceOffered: somebody,
    TrainingPlaceConfirmed: somebody,
    TrainingPlaceCancelled: somebody,
    TrainingAttendanceRecorded: z.object({ attended: z.array(z.string()), noShow: z.array(z.string()) }),
  },
  facts: { kind: 'text', startsOn: 'text', capacity: 'integer', bookings: 'text' },
  changes: {
    TrainingAnnounced: ({ data: { kind, dates, capacity } }) => ({
      ...{ kind, capacity, startsOn: dates.toSorted()[0] ?? null },
    }),
    TrainingApplied: ({ data: { personId, homeOrgKind, group }, facts }) => ({
      bookings: bookings.put(facts.bookings, { personId, homeOrgKind, group, state: 'applied' }),
    }),
    TrainingWaitlisted: becomes('waitlisted'),
    TrainingPlaceOffered: becomes('offered'),
    TrainingPlaceConfirmed: becomes('confirmed'),
    TrainingPlaceCancelled: becomes('cancelled'),
    TrainingAttendanceRecorded: ({ data: { attended, noShow }, facts }) => ({
      bookings: allMoved(allMoved(facts.bookings, attended, 'attended'), noShow, 'noShow'),
    }),
  },
});

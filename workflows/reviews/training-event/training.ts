import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import { isIn, moved, TAKEN, thoseIn, type BookingState, type Bookings } from './bookings.js';
import type { events } from './events.js';

export type TrainingEvent = Recorded<typeof events>;

/** What a training event remembers: the announcement, and who has a place or waits for one. */
export type Training = Readonly<z.output<typeof events.TrainingAnnounced>> & { readonly bookings: Bookings };

/** A training event before it is announced; nothing reads the rest of it then. */
export const NOT_YET_ANNOUNCED = { bookings: [] as Bookings } as Training;

/** The last of its days. */
export const lastDateOf = ({ dates }: Pick<Training, 'dates'>): string => dates.toSorted().at(-1) as string;

/** Whether one more offer fills it. */
export const hasOnePlaceLeft = ({ capacity, bookings }: Training): boolean =>
  thoseIn(bookings, ...TAKEN).length === capacity - 1;

/** Whether this person gives up a place that nobody waits for. */
export const freesAnUnwantedPlace = ({ bookings }: Training, personId: string): boolean =>
  isIn(bookings, personId, ...TAKEN) && thoseIn(bookings, 'waitlisted').length === 0;

const { on } = remembering<Training, TrainingEvent>();

type AboutOne = 'TrainingWaitlisted' | 'TrainingPlaceOffered' | 'TrainingPlaceConfirmed' | 'TrainingPlaceCancelled';

const becomes = (type: AboutOne, state: BookingState) =>
  on(type, ({ data }, { bookings }) => ({ bookings: moved(bookings, [data.personId], state) }));

/** What each event adds to the memory of a training event. */
export const memory = {
  announce: on('TrainingAnnounced', ({ data }) => data),
  apply: on('TrainingApplied', ({ data }, { bookings }) => ({
    bookings: [...bookings.filter(({ personId }) => personId !== data.personId), { ...data, state: 'applied' }],
  })),
  wait: becomes('TrainingWaitlisted', 'waitlisted'),
  offer: becomes('TrainingPlaceOffered', 'offered'),
  confirm: becomes('TrainingPlaceConfirmed', 'confirmed'),
  cancel: becomes('TrainingPlaceCancelled', 'cancelled'),
  attendance: on('TrainingAttendanceRecorded', ({ data: { attended, noShow } }, { bookings }) => ({
    bookings: moved(moved(bookings, attended, 'attended'), noShow, 'noShow'),
  })),
};

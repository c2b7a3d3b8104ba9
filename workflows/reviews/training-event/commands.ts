import { date, id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { isIn, ranked, TAKEN, thoseIn } from './bookings.js';
import { command } from './definition.js';
import { GROUPS, KINDS, ORG_KINDS } from './events.js';
import {
  appliesOnce,
  hasABooking,
  hasAnOffer,
  hasApplied,
  isNotWaiting,
  lastDayHasCome,
  nobodyIsBoth,
  nobodyIsPassedOver,
  notOneself,
  onlyConfirmedAttend,
} from './rules.js';
import { freesAnUnwantedPlace } from './training.js';

const nothing = z.strictObject({});
const somebody = z.strictObject({ personId: id });

/** Dates, venue and places are fixed. Training is free: there is no field for a charge (TE-R01). */
export const AnnounceTraining = command(
  z.strictObject({
    kind: z.enum(KINDS),
    dates: z.array(date).min(1, 'Enter at least one date'),
    venue: text,
    capacity: z.int().positive('Enter at least one place'),
  }),
).rows({ from: '*', by: ['training-organiser'], emits: 'TrainingAnnounced', decide: ({ id }) => ({ eventId: id }) });

export const OpenApplications = command(nothing).rows({
  from: ['announced'],
  by: ['training-organiser'],
  emits: 'TrainingOpened',
});

export const ApplyForPlace = command(
  z.strictObject({ personId: id, homeOrgKind: z.enum(ORG_KINDS), group: z.enum(GROUPS) }),
).rows({ from: ['open', 'full'], by: ['trainee'], rules: [appliesOnce], emits: 'TrainingApplied' });

/** The offer of the last free place makes it full, where no place is offered: capacity is never exceeded (TE-R03). */
export const OfferPlace = command(somebody).rows({
  from: ['open'],
  by: ['training-organiser'],
  rules: [hasApplied, nobodyIsPassedOver, notOneself],
  emits: 'TrainingPlaceOffered',
});

export const ConfirmPlace = command(somebody).rows({
  from: ['open', 'full'],
  by: ['trainee'],
  rules: [hasAnOffer],
  emits: 'TrainingPlaceConfirmed',
});

export const WaitlistApplicant = command(somebody).rows({
  from: ['open', 'full'],
  by: ['training-organiser'],
  rules: [isNotWaiting],
  emits: 'TrainingWaitlisted',
});

/** A place, or an application, is given up. The first on the waiting list gets the place at once (TE-R04). */
export const CancelPlace = command(somebody).rows(
  {
    from: ['full'],
    when: ({ input, case: training }) => freesAnUnwantedPlace(training, input.personId),
    by: ['trainee', 'training-organiser'],
    emits: 'TrainingPlaceCancelled',
  },
  {
    from: ['open', 'full'],
    by: ['trainee', 'training-organiser'],
    rules: [hasABooking],
    emits: ['TrainingPlaceCancelled', 'TrainingPlaceOffered'],
    decideAll: ({ input: { personId }, case: { bookings } }) => {
      const freed = isIn(bookings, personId, ...TAKEN);
      const [next] = freed ? ranked(thoseIn(bookings, 'waitlisted')) : [];
      return [
        { type: 'TrainingPlaceCancelled', data: { personId } },
        ...(next === undefined ? [] : [{ type: 'TrainingPlaceOffered', data: { personId: next.personId } } as const]),
      ];
    },
  },
);

export const HoldTraining = command(nothing).rows({
  from: ['open', 'full'],
  by: ['training-organiser'],
  rules: [lastDayHasCome],
  emits: 'TrainingHeld',
});

/** Closes the event; those who attended and are in the specialist pool have it among their trainings (DOMAIN 2.12). */
export const RecordAttendance = command(z.strictObject({ attended: idList, noShow: idList })).rows({
  from: ['held'],
  by: ['training-organiser'],
  rules: [onlyConfirmedAttend, nobodyIsBoth],
  emits: 'TrainingAttendanceRecorded',
});

export const CancelTraining = command(z.strictObject({ reason: text })).rows({
  from: ['announced', 'open', 'full'],
  by: ['training-organiser'],
  emits: 'TrainingCancelled',
});

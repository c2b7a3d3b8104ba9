import { everyCase, namedPersons, type Scope } from '@casewright/workflow';
import type { Training } from './training.js';

/** A trainee acts for themselves, and reads the events they have applied for. */
const own: Scope<Training> = ({ me, subject: { bookings = [] }, input: { personId } }) =>
  personId === undefined ? bookings.some((booking) => booking.personId === me.personId) : personId === me.personId;

/** Who takes part in a training event. The lead on peer reviews reads. */
export const roles = { 'training-organiser': everyCase, trainee: namedPersons(own), 'peer-review-lead': everyCase };

import { dateInWords } from '@casewright/workflow/in-words';
import { isIn, ranked, TAKEN, thoseIn, UNANSWERED } from './bookings.js';
import { rule } from './definition.js';
import { lastDateOf } from './training.js';

type NamesAPerson = { readonly personId: string };
type Attendance = { readonly attended: readonly string[]; readonly noShow: readonly string[] };

/** TE-R02: people apply by form, once. Whoever has cancelled may apply again. */
export const appliesOnce = rule<NamesAPerson>('TE-R02', ({ input: { personId }, case: { bookings } }) =>
  isIn(bookings, personId, ...UNANSWERED, ...TAKEN)
    ? { message: 'This person has applied for a place already.', field: 'personId' }
    : true,
);

/** TE-R03: places go out in order of rank, and the best ranked open application comes first. */
export const nobodyIsPassedOver = rule<NamesAPerson>('TE-R03', ({ input: { personId }, case: { bookings } }) => {
  const [first] = ranked(thoseIn(bookings, ...UNANSWERED));
  return (
    first?.personId === personId || {
      message: `${first?.personId} ranks before this person: senior social care managers and NHS professionals come first, then whoever applied first.`,
      field: 'personId',
    }
  );
});

/** TE-R05: training is held when its last day has come. */
export const lastDayHasCome = rule('TE-R05', ({ today, case: training }) => {
  const last = lastDateOf(training);
  return today >= last || `The training lasts until ${dateInWords(last)}. Record it as held from that day on.`;
});

/** TE-R05: attendance is recorded of persons who had confirmed their place. */
export const onlyConfirmedAttend = rule<Attendance>('TE-R05', ({ input: { attended, noShow }, case: { bookings } }) => {
  const stranger = [...attended, ...noShow].find((personId) => !isIn(bookings, personId, 'confirmed'));
  return stranger === undefined || `${stranger} had no confirmed place.`;
});

/** TE-R05: nobody both attended and stayed away. */
export const nobodyIsBoth = rule<Attendance>('TE-R05', ({ input: { attended, noShow } }) => {
  const both = attended.find((personId) => noShow.includes(personId));
  return both === undefined || `${both} is listed as attended and as absent.`;
});

/** GEN-R01: nobody gives themselves a place. */
export const notOneself = rule<NamesAPerson>(
  'GEN-R01',
  ({ me, input: { personId } }) =>
    me.personId !== personId || 'You applied for this place yourself. Somebody else has to offer it.',
);

const booked = (states: Parameters<typeof thoseIn>[1][], message: string) =>
  rule<NamesAPerson>(
    'GEN-R02',
    ({ input: { personId }, case: { bookings } }) =>
      isIn(bookings, personId, ...states) || { message, field: 'personId' },
  );

/** GEN-R02: there is an application to answer. */
export const hasApplied = booked([...UNANSWERED], 'This person has no open application.');

/** GEN-R02: there is an application that does not wait yet. */
export const isNotWaiting = booked(
  ['applied'],
  'This person has no application that could be put on the waiting list.',
);

/** GEN-R02: there is an offer to confirm. */
export const hasAnOffer = booked(['offered'], 'This person has no offer of a place.');

/** GEN-R02: there is an application or a place to give up. */
export const hasABooking = booked([...UNANSWERED, ...TAKEN], 'This person has no application and no place.');

import { limitedBy } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { reviewStartsInRegion, reviewStartsNationally } from '../ledgers.js';
import { slotOnOffer, type Review, type Slot } from '../review.js';

type Days = Omit<Slot, 'slotId'>;
/** May carry dates to move to. */
export type MayMove = { readonly newStartDate?: string | undefined; readonly newEndDate?: string | undefined };
type NamesASlot = { readonly slotId: string };

/**
 * PR-R03: since the bulletin of 4 November 2011 bookings are taken for January 2012 onwards. `field` holds the date, if
 * there is one.
 */
export const notBeforeBookingsOpen = <Field extends string>(field: Field) =>
  rule<Readonly<Partial<Record<Field, string>>>>('PR-R03', ({ input, today, settings }) => {
    const opens = settings['review.bookingOpensFrom'];
    const from: string | undefined = input[field];
    if (from === undefined || from >= opens || today < settings['review.bookingRuleAppliesFrom']) return true;
    return { message: `Bookings are taken for ${dateInWords(opens)} onwards.`, field };
  });

/** PR-R05: a slot begins on a working day, has one to ten of them, and ends while reviews are funded. */
export const fitsTheFundedDays = <Input>(
  slotOf: (fact: { readonly input: Input; readonly case: Review }) => Days | undefined,
) =>
  rule<Input>('PR-R05', ({ settings, calendar, ...fact }) => {
    const slot = slotOf(fact);
    if (slot === undefined) return true;

    const { startDate, endDate } = slot;
    const { to: funded } = settings['review.entitlementPeriod'];
    const { least, most } = settings['review.slotWorkingDays'];

    if (endDate > funded) return `The slot must end by ${dateInWords(funded)}: later reviews are not funded.`;
    if (endDate < startDate) return 'The slot ends before it starts.';
    if (!calendar.isWorkingDay(startDate))
      return `${dateInWords(startDate)} is not a working day. Start the slot on one.`;

    const days = calendar.workingDaysIn(startDate, endDate);
    return (
      (least <= days && days <= most) || `A slot covers ${least} to ${most} working days, and this one covers ${days}.`
    );
  });

/** The dates a review is moved to; none, unless both are given. */
export const newDates = ({ input }: { readonly input: MayMove }): Days | undefined => {
  const { newStartDate: startDate, newEndDate: endDate } = input;
  return startDate === undefined || endDate === undefined ? undefined : { startDate, endDate };
};

/** PR-R06: so many starts in a month, in the region and nationally. An offer counts until it is answered or lapses. */
export const monthHasRoom = limitedBy('PR-R06', reviewStartsInRegion, reviewStartsNationally);

/** PR-R22: the council confirms the slot it was offered, on or before the day the offer expires. */
export const offerStands = rule<NamesASlot>('PR-R22', ({ today, input, case: review }) => {
  const { slotId, expiresOn } = slotOnOffer(review);
  const expired = { subcode: 'SLOT_EXPIRED', field: 'slotId' };
  if (today > expiresOn) return { message: `The offer of this slot expired on ${dateInWords(expiresOn)}.`, ...expired };
  return (
    input.slotId === slotId || { message: 'This slot is not on offer any more. Look at the case again.', ...expired }
  );
});

/** PR-R22: an offer lapses when the day it expires is over, not before. */
export const offerHasExpired = rule<NamesASlot>('PR-R22', ({ today, input, case: review }) => {
  const { slotId, expiresOn } = slotOnOffer(review);
  return (input.slotId === slotId && today > expiresOn) || `The slot is on offer until ${dateInWords(expiresOn)}.`;
});

/** GEN-R02: a command may only name a slot that the review has. */
export const namesTheSlotOnOffer = rule<NamesASlot>(
  'GEN-R02',
  ({ input, case: review }) =>
    input.slotId === slotOnOffer(review).slotId || { message: 'This slot is not the one on offer.', field: 'slotId' },
);

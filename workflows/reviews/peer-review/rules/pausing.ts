import { isWithin } from '@casewright/workflow';
import { rule } from '../definition.js';
import { firmSlot, type Review } from '../review.js';
import { newDates, type MayMove } from './slots.js';

/** PR-R24: whether a paused review can only go on with new dates, as it has not been done and its start has come. */
export const needsNewDates = (review: Review, today: string): boolean =>
  ['scheduled', 'onSite'].some((stage) => isWithin(review.resumeTo ?? '', stage)) &&
  firmSlot(review).startDate <= today;

/** PR-R24: a paused review goes on with new dates where it needs them, and only there. */
export const newDatesWhereNeeded = rule<MayMove>('PR-R24', ({ input, case: review, today }) => {
  const isGiven = newDates({ input }) !== undefined;
  if (needsNewDates(review, today))
    return (
      isGiven || { message: 'The start of the review has passed. Enter a new start and end.', field: 'newStartDate' }
    );

  const { newStartDate = input.newEndDate } = input;
  return (
    newStartDate === undefined || {
      message: 'The review goes on where it was, with its dates. Resume it without new ones; reschedule it afterwards.',
      field: 'newStartDate',
    }
  );
});

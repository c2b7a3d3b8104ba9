import type { OtherCase } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { hasDelivery } from '../offer.js';
import { lastDayOf } from '../plan-year.js';
import type { Successor } from '../successors.js';

type Closing = { readonly closedOn: string; readonly successorJispId?: string | undefined };

/** JP-R29: a plan is closed when its year is over, or before when its successor is in force. */
export const yearIsOverOrSucceeded = rule<Closing, { readonly successor: OtherCase<Successor> | undefined }>(
  'JP-R29',
  ({ id, input: { closedOn, successorJispId }, case: { planYear, councilId }, today, lookups: { successor } }) => {
    if (closedOn > today) return { message: 'This day is still to come.', field: 'closedOn' };

    const lastDay = lastDayOf(planYear);
    if (closedOn >= lastDay) return true;

    const isAnother = successorJispId !== id && successor?.data.councilId === councilId;
    const isSucceeded = isAnother && successor.stage.startsWith('active.');
    return (
      isSucceeded || {
        message: `The plan is closed on ${dateInWords(lastDay)} or later, or when the plan that follows it is in force.`,
        field: 'closedOn',
      }
    );
  },
);

/** JP-R29: whatever was delivered has been rated, or the authority did not wish to. */
export const deliveriesAreRated = rule('JP-R29', ({ case: { offers } }) => {
  const unrated = offers.find(
    (offer) => hasDelivery(offer) && offer.feedback.length === 0 && offer.feedbackRefused === undefined,
  );
  return (
    unrated === undefined ||
    `Support was delivered under the offer ${unrated.offerId}. Record the authority’s feedback, or that it gives none.`
  );
});

/** JP-R29: for a while a closed plan may be reopened to correct its records. */
export const wasClosedLately = rule('JP-R29', ({ case: { closedOn = '' }, today, calendar, settings }) => {
  const lastDay = calendar.addDays(closedOn, settings['jisp.reopenDays']);
  return today <= lastDay || `A closed plan may be reopened until ${dateInWords(lastDay)}.`;
});

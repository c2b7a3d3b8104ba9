import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { firmSlot } from '../review.js';
import { isLate } from '../notice.js';

type Rescheduling = { readonly requestedBy: 'council' | 'cib' };

/** PR-R13: a review whose start has passed is not rescheduled but paused. */
export const startHasNotPassed = rule('PR-R13', ({ today, case: review }) => {
  const { startDate } = firmSlot(review);
  return (
    today <= startDate ||
    `The review was to start on ${dateInWords(startDate)}. Pause it, and resume it with new dates.`
  );
});

/** PR-R13: the council reschedules twice; a third time only while an escalation has been acknowledged. */
export const councilMayMoveAgain = rule<Rescheduling>('PR-R13', ({ input, case: review, settings }) => {
  const limit = settings['review.councilReschedules'];
  if (input.requestedBy !== 'council' || review.rescheduleCountCouncil < limit) return true;
  return (
    review.escalation?.state === 'acknowledged' ||
    `The council has rescheduled ${limit} times. A further time needs an escalation that has been acknowledged.`
  );
});

/** PR-R13: late notice by the council is for the peer review lead to accept. */
export const lateNoticeIsForTheLead = rule<Rescheduling>('PR-R13', ({ input, case: review, me, ...when }) => {
  if (input.requestedBy !== 'council' || !isLate(firmSlot(review), when)) return true;
  return (
    me.role === 'peer-review-lead' ||
    `Less than ${when.settings['review.lateNoticeWd']} working days are left before the start. Only the peer review lead can reschedule for the council now.`
  );
});

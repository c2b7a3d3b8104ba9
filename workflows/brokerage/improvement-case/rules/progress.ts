import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { isUnderNotice, lastReviewDay, progressReviewDue } from '../notice.js';

type Decision = {
  readonly decision: 'continue' | 'extend' | 'step-down' | 'escalate';
  readonly evidenceIds: readonly string[];
  readonly nextReviewOn?: string | undefined;
  readonly dcsAgreementRef?: string | undefined;
};

/** IC-R16: a progress review comes after the start of delivery, and after the review before it. */
export const comesAfterTheLast = rule<{ readonly reviewDate: string }>(
  'IC-R16',
  ({ input: { reviewDate }, case: { reviewedUpTo = reviewDate } }) =>
    reviewDate >= reviewedUpTo || {
      message: `Progress up to ${dateInWords(reviewedUpTo)} is known already. Review it on that day or later.`,
      field: 'reviewDate',
    },
);

/** IC-R16: a decision cites evidence that is new since the last review, and the director of children’s services agrees. */
export const restsOnNewEvidence = rule<Decision>('IC-R16', ({ input, case: { evidence, reviewedUpTo = '' } }) => {
  const { decision, evidenceIds, dcsAgreementRef } = input;
  const fresh = evidence.filter(({ evidenceId, date }) => evidenceIds.includes(evidenceId) && date > reviewedUpTo);
  if (fresh.length === 0)
    return {
      message: `Cite evidence recorded in this case that is dated after ${dateInWords(reviewedUpTo)}.`,
      field: 'evidenceIds',
    };
  return (
    decision === 'escalate' ||
    dcsAgreementRef !== undefined || {
      message: 'Give the reference of the agreement of the director of children’s services.',
      field: 'dcsAgreementRef',
    }
  );
});

/** IC-R16: while support goes on, progress is reviewed every three months at least. */
export const nextReviewIsSoon = rule<Decision>('IC-R16', ({ input, case: recorded, today, calendar, settings }) => {
  const { decision, nextReviewOn } = input;
  if (decision === 'extend' || decision === 'step-down') return true;
  if (nextReviewOn === undefined)
    return decision !== 'continue' || { message: 'Say when progress is reviewed next.', field: 'nextReviewOn' };

  const { reviewDate = today } = recorded;
  const last = calendar.addMonths(reviewDate > today ? reviewDate : today, settings['case.reviewEveryMonths']);
  if (nextReviewOn <= reviewDate)
    return { message: `The next review comes after this one, of ${dateInWords(reviewDate)}.`, field: 'nextReviewOn' };
  return (
    nextReviewOn <= last || {
      message: `The next review is on ${dateInWords(last)} at the latest.`,
      field: 'nextReviewOn',
    }
  );
});

const NOT_LIFTED = 'The improvement notice has not been lifted.';

/** IC-R17: the case steps down once the notice, if there was one, is lifted. */
export const noticeIsLifted = rule('IC-R17', ({ case: recorded }) => !isUnderNotice(recorded) || NOT_LIFTED);

/** IC-R17: so it does to be closed, unless the commissioning director transfers it. */
export const noticeIsLiftedOrCaseTransferred = rule<{ readonly outcome: string }>(
  'IC-R17',
  ({ input: { outcome }, me: { role }, case: recorded }) =>
    !isUnderNotice(recorded) ||
    (outcome === 'transferred' && role === 'commissioning-director') || { message: NOT_LIFTED, field: 'outcome' },
);

/** IC-R31: a review is moved once, by a month at most; further it is moved by the director, and never near the notice’s own. */
export const mayBeMovedTo = rule<{ readonly nextReviewOn: string }>(
  'IC-R31',
  ({ input: { nextReviewOn }, me: { role }, case: recorded, calendar }) => {
    const about = (message: string) => ({ message, field: 'nextReviewOn' });
    const last = lastReviewDay(recorded, calendar);
    if (last !== undefined && nextReviewOn > last)
      return about(`The notice is reviewed soon after: progress is reviewed by ${dateInWords(last)}.`);
    if (role === 'commissioning-director') return true;

    if (recorded.reviewMoves > 0)
      return about('This review has been moved already. Only the commissioning director moves it again.');
    const latest = calendar.addMonths(progressReviewDue(recorded, calendar) ?? nextReviewOn, 1);
    return (
      nextReviewOn <= latest ||
      about(`Only the commissioning director moves this review beyond ${dateInWords(latest)}.`)
    );
  },
);

import { limitedBy } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { openImprovementCase } from '../ledgers.js';
import { isUnderNotice } from '../notice.js';

type Referred = {
  readonly trigger: string;
  readonly noticeRef?: string | undefined;
  readonly noticeIssuedOn?: string | undefined;
  readonly noticeReviewDueOn?: string | undefined;
};

/** IC-R01: a council under an improvement notice gets a case. The notice is named, and has been issued by today. */
export const noticeIsNamed = rule<Referred>('IC-R01', ({ input, today }) => {
  const { trigger, noticeRef, noticeIssuedOn, noticeReviewDueOn } = input;
  const isNoticed = [noticeRef, noticeIssuedOn, noticeReviewDueOn].some((field) => field !== undefined);
  if (trigger !== 'improvement-notice' && !isNoticed) return true;

  if (noticeRef === undefined) return { message: 'Give the reference of the improvement notice.', field: 'noticeRef' };
  if (noticeIssuedOn === undefined)
    return { message: 'Give the date on which the improvement notice was issued.', field: 'noticeIssuedOn' };
  return (
    noticeIssuedOn <= today || {
      message: `${dateInWords(noticeIssuedOn)} has yet to come. A notice that is not issued yet opens no case.`,
      field: 'noticeIssuedOn',
    }
  );
});

/** IC-R21: a council has one open case. What comes up meanwhile is evidence in it. */
export const oneOpenCase = limitedBy('IC-R21', openImprovementCase);

/** IC-R24: a council under an improvement notice is not turned away. */
export const noticesAreTakenOn = rule(
  'IC-R24',
  ({ case: recorded }) =>
    !isUnderNotice(recorded) || 'The council is under an improvement notice, so its referral cannot be declined.',
);

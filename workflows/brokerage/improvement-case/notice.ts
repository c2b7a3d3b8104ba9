import type { Calendar } from '@casewright/workflow';
import type { NOTICE_STATUSES } from './vocabulary.js';

/** An improvement notice, as far as the case knows it. */
export type Notice = {
  readonly ref: string;
  readonly issuedOn: string;
  readonly reviewDueOn?: string | undefined;
  readonly status: (typeof NOTICE_STATUSES)[number];
};

/** A change of a notice as it is recorded. */
export type NoticeChange = {
  readonly status: Notice['status'];
  readonly effectiveOn: string;
  readonly reviewDueOn?: string | undefined;
  readonly ref: string;
};

type Noticed = { readonly notice?: Notice };

/** Whether the council is under a notice: one in force, or extended. */
export const isUnderNotice = ({ notice }: Noticed): boolean => notice !== undefined && notice.status !== 'lifted';

/** Whether a change tells of another notice than the one known. */
export const isNewNotice = (notice: Notice | undefined, { status, ref }: NoticeChange): boolean =>
  notice === undefined || (status === 'in-force' && (notice.status === 'lifted' || notice.ref !== ref));

/** Whether a change imposes a notice on a council whose last one was lifted. */
export const isImposedAgain = ({ notice }: Noticed, { status }: NoticeChange): boolean =>
  status === 'in-force' && notice?.status === 'lifted';

/** The notice after a change. Extending or lifting it leaves its own reference and date of issue as they are. */
export const changedNotice = (notice: Notice | undefined, change: NoticeChange): Notice => {
  const { status, effectiveOn, reviewDueOn, ref } = change;
  if (notice === undefined || isNewNotice(notice, change)) return { ref, issuedOn: effectiveOn, reviewDueOn, status };
  return { ...notice, status, reviewDueOn: reviewDueOn ?? notice.reviewDueOn };
};

const DAYS_BEFORE_THE_NOTICE_IS_REVIEWED = 10;

/** The last day on which progress can be reviewed in time for the review of the notice, while there is one. */
export const lastReviewDay = (noticed: Noticed, calendar: Calendar): string | undefined => {
  const { reviewDueOn } = noticed.notice ?? {};
  if (reviewDueOn === undefined || !isUnderNotice(noticed)) return undefined;
  return calendar.addWorkingDays(reviewDueOn, -DAYS_BEFORE_THE_NOTICE_IS_REVIEWED);
};

/** The day by which progress has to be reviewed; none while no support is delivered. */
export const progressReviewDue = (
  progress: Noticed & { readonly nextReviewOn?: string },
  calendar: Calendar,
): string | undefined => {
  const { nextReviewOn } = progress;
  const last = lastReviewDay(progress, calendar);
  return nextReviewOn !== undefined && last !== undefined && last < nextReviewOn ? last : nextReviewOn;
};

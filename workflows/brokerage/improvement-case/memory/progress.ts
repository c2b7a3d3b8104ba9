import type { ImprovementCase } from '../improvement-case.js';
import { EMPTY_PACKAGE } from '../package.js';
import { designAgain } from './package.js';
import { on } from './remember.js';

/** Once a package is closed, it and its money belong to the time before. */
const beginAgain = ({ package: pack, archivedPackages, funding, approvedBefore }: ImprovementCase) => ({
  package: { ...EMPTY_PACKAGE, version: pack.version },
  archivedPackages: [...archivedPackages, pack],
  funding: undefined,
  approvedBefore: approvedBefore + (funding?.approvedPence ?? 0),
});

/** What is remembered of progress reviews, and of how a case ends and begins again. */
export const progress = {
  moveReview: on('ProgressReviewRescheduled', ({ data: { nextReviewOn } }, { reviewMoves }) => ({
    ...{ nextReviewOn, reviewMoves: reviewMoves + 1 },
  })),

  openReview: on('ProgressReviewOpened', ({ data: { reviewDate } }) => ({ reviewDate, nextReviewOn: undefined })),

  decide: on('ProgressDecided', ({ data, at }, recorded) => {
    const { progressReviews, reviewDate = '' } = recorded;
    const goesOn = data.decision === 'continue' || data.decision === 'escalate';
    return {
      progressReviews: [
        ...progressReviews,
        { ...data, sequence: progressReviews.length + 1, reviewDate, decidedAt: at },
      ],
      ...{ reviewDate: undefined, reviewedUpTo: reviewDate, reviewMoves: 0 },
      nextReviewOn: goesOn ? data.nextReviewOn : undefined,
      ...(data.decision === 'extend' ? designAgain(recorded) : {}),
    };
  }),

  remind: on('MonitoringPeriodEnded', ({ data: { dueOn } }) => ({ monitoringEndedOn: dueOn })),

  assessAgain: on('NoticeStatusChanged', (_, recorded) => designAgain(recorded)),

  close: on('ImprovementCaseClosed', ({ data: { outcome, closedOn } }) => ({ outcome, closedOn })),

  reopen: on('ImprovementCaseReopened', ({ data: { reopenCount } }, recorded) => ({
    ...{ reopenCount, outcome: undefined, closedOn: undefined, monitoringEndedOn: undefined },
    ...{ deliveryStartedOn: undefined, reviewedUpTo: undefined },
    ...beginAgain(recorded),
  })),

  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
};

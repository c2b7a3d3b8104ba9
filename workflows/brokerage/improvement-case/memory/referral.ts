import { changedNotice } from '../notice.js';
import { on } from './remember.js';

/** What is remembered of the referral and of the council's notice. */
export const referral = {
  open: on('ImprovementCaseOpened', ({ data, by: { personId, role } }) => {
    const { noticeRef, noticeIssuedOn, noticeReviewDueOn, ...referred } = data;
    return {
      ...referred,
      openedBy: { personId, role },
      ...(noticeRef === undefined || noticeIssuedOn === undefined
        ? {}
        : {
            notice: { ref: noticeRef, issuedOn: noticeIssuedOn, reviewDueOn: noticeReviewDueOn, status: 'in-force' },
          }),
    };
  }),

  changeNotice: on('NoticeStatusChanged', ({ data }, { notice, earlierNotices }) => {
    const changed = changedNotice(notice, data);
    const replaced = notice !== undefined && changed.ref !== notice.ref;
    return { notice: changed, earlierNotices: replaced ? [...earlierNotices, notice] : earlierNotices };
  }),
};

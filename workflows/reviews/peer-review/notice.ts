import type { Calendar } from '@casewright/workflow';
import type { Slot } from './review.js';

/** Working days left before a slot begins, today among them. */
export const noticeOf = ({ startDate }: Slot, today: string, calendar: Calendar): number =>
  calendar.workingDaysIn(today, calendar.addDays(startDate, -1));

type When = {
  readonly today: string;
  readonly calendar: Calendar;
  readonly settings: { readonly 'review.lateNoticeWd': number };
};

/** Whether notice given today is late (PR-R13): later than ten working days before the start. */
export const isLate = ({ startDate }: Slot, { today, calendar, settings }: When): boolean =>
  today > calendar.addWorkingDays(startDate, -settings['review.lateNoticeWd']);

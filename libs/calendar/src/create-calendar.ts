import type { Calendar } from '@casewright/workflow';
import type { BankHolidays } from './bank-holidays.js';
import { addDays, addMonths, financialYearOf, monthOf } from './date.js';
import { dateOf, startOf } from './london.js';
import { workingDays } from './working-days.js';

/**
 * A London calendar that knows these bank holidays; where two sources cover a date, the later one decides. Only working
 * days outside all of them throw, with `UnknownCalendarYear`.
 */
export const createCalendar = (...sources: readonly BankHolidays[]): Calendar => ({
  dateOf,
  startOf,
  addDays,
  addMonths,
  monthOf,
  financialYearOf,
  ...workingDays(sources),
});

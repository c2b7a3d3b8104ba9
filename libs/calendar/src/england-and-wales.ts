import type { Calendar } from '@casewright/workflow';
import type { BankHolidays } from './bank-holidays.js';
import { computedBankHolidays } from './computed-bank-holidays.js';
import { createCalendar } from './create-calendar.js';
import { RECORDED } from './recorded-bank-holidays.js';

/** The last year whose bank holidays have been published. */
const LAST_PUBLISHED = 2027;

/** England and Wales from December 2008 to 2027. Imported bank holidays extend or correct what it knows. */
export const englandAndWales = (...imported: readonly BankHolidays[]): Calendar =>
  createCalendar(RECORDED, computedBankHolidays(2013, LAST_PUBLISHED), ...imported);

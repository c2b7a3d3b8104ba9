/** Working days, London dates and financial years. Dates are `YYYY-MM-DD`, instants UTC ISO-8601 with milliseconds. */
export interface Calendar {
  /** The London date of an instant. */
  dateOf(instant: string): string;
  /** The instant at which a London date begins. */
  startOf(date: string): string;
  isWorkingDay(date: string): boolean;
  /** The n-th working day strictly after `date`; a negative n counts back the same way, 0 is the date itself. */
  addWorkingDays(date: string, n: number): string;
  /** Working days in [from, to], both inclusive; 0 when `to` is before `from`. */
  workingDaysIn(from: string, to: string): number;
  addDays(date: string, n: number): string;
  /** Keeps the day number, or uses the last day of the month. */
  addMonths(date: string, n: number): string;
  /** `YYYY-MM` of a date. */
  monthOf(date: string): string;
  /** 1 April to 31 March, written `2011/12`. */
  financialYearOf(date: string): string;
}

/** A working day was asked for in a year whose bank holidays nobody has registered (GEN-R03). */
export class UnknownCalendarYear extends Error {
  override readonly name = 'UnknownCalendarYear';

  constructor(readonly year: number) {
    super(`The bank holidays of ${year} are not known, so its working days cannot be counted. Import them first.`);
  }
}

import type { BankHolidays } from './bank-holidays.js';
import { dateOfDay, dayNumber, weekdayOf } from './date.js';
import { easterSunday } from './easter.js';

const MONDAY = 1;

/** Proclaimed for one year only: what was added, and what it replaced. */
const PROCLAIMED: Readonly<
  Record<number, { readonly added: readonly string[]; readonly replaced: readonly string[] }>
> = {
  2020: { added: ['2020-05-08'], replaced: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], replaced: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], replaced: [] },
};

/** England and Wales for whole years, by the standing rules and the proclamations since 2013. */
export const computedBankHolidays = (firstYear: number, lastYear: number): BankHolidays => ({
  from: `${firstYear}-01-01`,
  to: `${lastYear}-12-31`,
  dates: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => bankHolidaysOf(firstYear + i)).flat(),
});

/** The bank holidays of one year in order. */
export const bankHolidaysOf = (year: number): readonly string[] => {
  const { added = [], replaced = [] } = PROCLAIMED[year] ?? {};
  return [...standing(year).filter((date) => !replaced.includes(date)), ...added].sort();
};

const standing = (year: number): readonly string[] => {
  const easter = easterSunday(year);
  const christmas = nextWeekday(dayNumber(`${year}-12-25`));
  const boxing = nextWeekday(dayNumber(`${year}-12-26`));

  return [
    nextWeekday(dayNumber(`${year}-01-01`)),
    easter - 2,
    easter + 1,
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    christmas,
    boxing === christmas ? boxing + 1 : boxing,
  ].map(dateOfDay);
};

/** A holiday on a weekend is kept on the Monday after. */
const nextWeekday = (day: number): number => {
  const weekday = weekdayOf(day);
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
};

const mondayFrom = (date: string): number => {
  const day = dayNumber(date);
  return day + ((MONDAY - weekdayOf(day) + 7) % 7);
};

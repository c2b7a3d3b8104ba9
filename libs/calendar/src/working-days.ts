import { UnknownCalendarYear } from '@casewright/workflow';
import type { BankHolidays } from './bank-holidays.js';
import { dateOfDay, dayNumber, weekdayOf, whole } from './date.js';

/** Working days by the last of the given sources that covers a date. Throws `UnknownCalendarYear` where none does. */
export const workingDays = (sources: readonly BankHolidays[]) => {
  const known = sources.map(inDays).reverse();

  const isWorking = (day: number): boolean => {
    const source = known.find(({ from, to }) => from <= day && day <= to);
    if (source === undefined) throw new UnknownCalendarYear(Number(dateOfDay(day).slice(0, 4)));

    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6 && !source.days.has(day);
  };

  return {
    isWorkingDay: (date: string): boolean => isWorking(dayNumber(date)),

    addWorkingDays: (date: string, n: number): string => {
      const step = Math.sign(whole(n));
      let day = dayNumber(date);
      for (let left = Math.abs(n); left > 0;) {
        day += step;
        if (isWorking(day)) left -= 1;
      }
      return dateOfDay(day);
    },

    workingDaysIn: (from: string, to: string): number => {
      const last = dayNumber(to);
      let count = 0;
      for (let day = dayNumber(from); day <= last; day += 1) {
        if (isWorking(day)) count += 1;
      }
      return count;
    },
  };
};

const inDays = ({ from, to, dates }: BankHolidays) => {
  const stray = dates.find((date) => date < from || date > to);
  if (stray !== undefined) {
    throw new RangeError(`The bank holiday ${stray} is outside ${from} to ${to}. Widen the period or leave it out.`);
  }
  return { from: dayNumber(from), to: dayNumber(to), days: new Set(dates.map(dayNumber)) };
};

import { UnknownCalendarYear, type Calendar } from '../calendar.js';

const DAY = 86_400_000;
const KNOWN = { from: 2009, to: 2013 };

const addDays = (date: string, n: number): string => new Date(Date.parse(date) + n * DAY).toISOString().slice(0, 10);

const isWorkingDay = (date: string): boolean => {
  const day = new Date(date);
  const year = day.getUTCFullYear();
  if (year < KNOWN.from || year > KNOWN.to) throw new UnknownCalendarYear(year);
  return day.getUTCDay() % 6 !== 0;
};

const addWorkingDays = (date: string, n: number): string => {
  if (n === 0) return date;
  const next = addDays(date, Math.sign(n));
  return addWorkingDays(next, isWorkingDay(next) ? n - Math.sign(n) : n);
};

const workingDaysIn = (from: string, to: string): number =>
  from > to ? 0 : Number(isWorkingDay(from)) + workingDaysIn(addDays(from, 1), to);

const addMonths = (date: string, n: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))).toISOString().slice(0, 10);
};

const financialYearOf = (date: string): string => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const start = month < 4 ? year - 1 : year;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
};

/** A calendar for the kernel's own tests: UTC, no bank holidays, and it knows the years 2009 to 2013. */
export const weekdays: Calendar = {
  dateOf: (instant) => instant.slice(0, 10),
  startOf: (date) => `${date}T00:00:00.000Z`,
  isWorkingDay,
  addWorkingDays,
  workingDaysIn,
  addDays,
  addMonths,
  monthOf: (date) => date.slice(0, 7),
  financialYearOf,
};

const DAY = 86_400_000;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`. Throws when there is no such day. */
export const dayNumber = (date: string): number => {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  const at = civil(Number(year), Number(month) - 1, Number(day));
  if (at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1) {
    throw new RangeError(`'${date}' is not a date. Write it as YYYY-MM-DD, for example 2011-11-14.`);
  }
  return at.getTime() / DAY;
};

/** The date `YYYY-MM-DD` of days since 1970-01-01. Throws outside the years 0000 to 9999. */
export const dateOfDay = (day: number): string => {
  const at = new Date(day * DAY);
  if (!(at.getTime() >= FIRST && at.getTime() <= LAST)) {
    throw new RangeError('The result is not a date between 0000-01-01 and 9999-12-31. Move by less.');
  }
  return at.toISOString().slice(0, 10);
};

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The date `n` calendar days later, or earlier when `n` is negative. */
export const addDays = (date: string, n: number): string => dateOfDay(dayNumber(date) + whole(n));

/** The same day number `n` months later, or the last day of that month when it is shorter. */
export const addMonths = (date: string, n: number): string => {
  const from = new Date(dayNumber(date) * DAY);
  const months = from.getUTCMonth() + whole(n);
  const lastDay = civil(from.getUTCFullYear(), months + 1, 0).getUTCDate();

  return dateOfDay(civil(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), lastDay)).getTime() / DAY);
};

/** `YYYY-MM` of a date. */
export const monthOf = (date: string): string => dateOfDay(dayNumber(date)).slice(0, 7);

/** 1 April to 31 March, written `2011/12`. */
export const financialYearOf = (date: string): string => {
  const [year, month] = monthOf(date).split('-').map(Number) as [number, number];
  const first = month < 4 ? year - 1 : year;

  return `${String(first).padStart(4, '0')}/${String((first + 1) % 100).padStart(2, '0')}`;
};

/** Refuses a fraction of a day or month: half a day has no date. */
export const whole = (n: number): number => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Cannot move a date by ${n}. Give a whole number.`);
  return n;
};

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
const civil = (year: number, monthIndex: number, day: number): Date => {
  const at = new Date(0);
  at.setUTCFullYear(year, monthIndex, day);
  return at;
};

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T00:00:00.000Z');

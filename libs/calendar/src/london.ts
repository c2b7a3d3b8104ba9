import { dateOfDay, dayNumber, weekdayOf } from './date.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The London date of an instant. Throws unless it is UTC ISO-8601 with milliseconds. */
export const dateOf = (instant: string): string => dateOfDay(Math.floor(clockFace(epochOf(instant)) / DAY));

/** The instant at which a London date begins; its clock never changes at midnight. */
export const startOf = (date: string): string => instantAt(epochAt(dayNumber(date) * DAY));

/** Milliseconds since 1970 of an instant such as `2011-11-14T00:00:00.000Z`. Throws for any other way of writing it. */
export const epochOf = (instant: string): number => {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch) || new Date(epoch).toISOString() !== instant) {
    throw new RangeError(`'${instant}' is not an instant. Write it in UTC, for example 2011-11-14T00:00:00.000Z.`);
  }
  return epoch;
};

/** An instant as text. Throws outside the years 0000 to 9999. */
export const instantAt = (epoch: number): string =>
  dateOfDay(Math.floor(epoch / DAY)) + new Date(epoch).toISOString().slice(-14);

/** What London clocks show at an instant, as the milliseconds at which UTC clocks would show the same. */
export const clockFace = (epoch: number): number => (isSummer(epoch) ? epoch + HOUR : epoch);

/** The first instant at which London clocks show this; an hour later when they skip it in March. */
export const epochAt = (face: number): number => (isSummer(face - HOUR) ? face - HOUR : face);

/** British Summer Time under the rule in force since 1996. */
const isSummer = (epoch: number): boolean => {
  const year = new Date(epoch).getUTCFullYear();
  return epoch >= lastSunday(year, 2) && epoch < lastSunday(year, 9);
};

/** 01:00 UTC on the last Sunday of March (2) or October (9), both of 31 days. */
const lastSunday = (year: number, monthIndex: number): number => {
  const lastDay = Date.UTC(year, monthIndex, 31) / DAY;
  return (lastDay - weekdayOf(lastDay)) * DAY + HOUR;
};

import { addDays, addMonths, dateOfDay, dayNumber } from './date.js';
import { clockFace, epochAt, epochOf, instantAt } from './london.js';

const DAY = 86_400_000;

const DATE = /(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?/;
const TIME = /(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:[.,]\d{1,3})?)S)?)?/;
const DURATION = new RegExp(`^P(?=[\\dT])${DATE.source}${TIME.source}$`);

/**
 * The instant an ISO-8601 duration later, such as `P10D` or `P1Y2M3DT4H5M6S`. Years to days move the London date and keep
 * the time its clocks show; hours to seconds are exact. Throws when the duration cannot be read.
 */
export const addDuration = (instant: string, duration: string): string => {
  const { months, days, time } = read(duration);
  const start = epochOf(instant);
  const moved = months === 0 && days === 0 ? start : moveDate(start, months, days);

  return instantAt(moved + time);
};

/** In the order of ISO 8601: months, shortened to the month's last day, then days. */
const moveDate = (epoch: number, months: number, days: number): number => {
  const face = clockFace(epoch);
  const day = Math.floor(face / DAY);
  const date = addDays(addMonths(dateOfDay(day), months), days);

  return epochAt(dayNumber(date) * DAY + (face - day * DAY));
};

const read = (duration: string) => {
  const parts = DURATION.exec(duration)?.groups;
  if (parts === undefined) {
    throw new RangeError(
      `'${duration}' is not a duration. Write it as ISO-8601, for example P10D, P2W or P1Y2M3DT4H5M6S, ` +
        'in whole numbers (seconds may have up to three decimals) and without a sign.',
    );
  }
  const amount = (unit: string): number => Number(parts[unit]?.replace(',', '.') ?? 0);

  return {
    months: amount('years') * 12 + amount('months'),
    days: amount('weeks') * 7 + amount('days'),
    time: amount('hours') * 3_600_000 + amount('minutes') * 60_000 + Math.round(amount('seconds') * 1000),
  };
};

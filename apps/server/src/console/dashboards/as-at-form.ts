import { z } from 'zod';
import { single, type Query } from '../../http/query-params.js';

/** What the form for a day was sent with. */
export type DayGiven = {
  readonly day: string;
  readonly month: string;
  readonly year: string;
};

const PARTS = ['day', 'month', 'year'] as const;

/** The parts of the day that a form was sent with, or undefined where it was not sent. */
export const dayGiven = (query: Query): DayGiven | undefined => {
  const [day, month, year] = PARTS.map((part) => single(query, `asAt-${part}`)?.trim());
  if (day === undefined && month === undefined && year === undefined) return undefined;
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
};

/** The parts of a date or an instant, for the form to be filled with; empty ones for anything else. */
export const dayOf = (moment: string): DayGiven => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})/.exec(moment) ?? [];
  return { day, month, year };
};

const isoDate = z.iso.date();

/** The date that the parts make, or undefined where there is no such day. */
export const dateFrom = ({ day, month, year }: DayGiven): string | undefined => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDate.safeParse(date).success ? date : undefined;
};

/** Whether all was left empty. */
export const isEmpty = ({ day, month, year }: DayGiven): boolean => `${day}${month}${year}` === '';

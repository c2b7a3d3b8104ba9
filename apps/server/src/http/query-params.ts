import { z } from 'zod';
import { invalid } from './problem.js';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter that may be given once. Throws a problem when it is given twice. */
export const single = (query: Query, name: string): string | undefined => {
  const value = query[name];
  if (typeof value === 'object') throw invalid(name, 'Give it once');
  return value;
};

/** A parameter that may be repeated, or list its values with commas. */
export const several = (query: Query, name: string): readonly string[] => {
  const values = [query[name] ?? []].flat().flatMap((value) => value.split(','));
  if (values.length > 100) throw invalid(name, 'Give at most 100');
  if (values.includes('')) throw invalid(name, 'Leave no value empty');
  return values;
};

/** A whole number of at most 15 digits. Throws a problem for anything else. */
export const wholeNumber = (query: Query, name: string): number | undefined => {
  const value = single(query, name);
  return value === undefined ? undefined : parseWholeNumber(name, value);
};

/** A whole number of at most 15 digits under the name it was given. Throws a problem for anything else. */
export const parseWholeNumber = (name: string, value: string): number => {
  if (!/^\d{1,15}$/.test(value)) throw invalid(name, 'Give a whole number, 0 or more');
  return Number(value);
};

/** How many at most: from 1 to `most`. */
export const limitIn = (query: Query, { usual, most }: { readonly usual: number; readonly most: number }): number => {
  const limit = wholeNumber(query, 'limit') ?? usual;
  if (limit < 1 || limit > most) throw invalid('limit', `Give a number from 1 to ${most}`);
  return limit;
};

const instantShape = z.iso.datetime({ offset: true });

/** An instant, in UTC with milliseconds. Throws a problem for anything else. */
export const instant = (query: Query, name: string): string | undefined => {
  const value = single(query, name);
  if (value === undefined) return undefined;
  if (!instantShape.safeParse(value).success) throw invalid(name, 'Give an instant such as 2012-01-09T10:00:00Z');
  return new Date(value).toISOString();
};

/** `true` or `false`; false when it is not given. */
export const flag = (query: Query, name: string): boolean => {
  const value = single(query, name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw invalid(name, 'Give true or false');
  return value === 'true';
};

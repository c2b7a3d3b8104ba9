import type { Filter } from '../../worklist/worklist-filter.js';
import { listAddress } from './list-address.js';

/** Beyond this a count is not worth its time: a list is then long. */
const COUNTED_TO = 1000;

/** How far lists are counted, so that it shows when they are longer still. */
export const COUNT_AT_MOST = COUNTED_TO + 1;

/** A part of a list with what is in it. */
export type Tab = { readonly text: string; readonly count: string; readonly href: string; readonly current: boolean };

/** The parts a list is shown in, whatever part of it is shown: everything, what is overdue, what is mine. */
export const tabLists = (filter: Filter): readonly Filter[] => {
  const all = { ...filter, overdue: undefined, mine: false };
  return [all, { ...all, overdue: true }, { ...all, mine: true }];
};

const TITLES = ['All', 'Overdue', 'Mine'];

/** The parts with their counts. */
export const tabsOf = (filter: Filter, counts: readonly number[]): readonly Tab[] =>
  tabLists(filter).map((part, index) => ({
    text: TITLES[index] ?? '',
    count: countInWords(counts[index] ?? 0),
    href: listAddress(part),
    current: listAddress(part) === listAddress(filter),
  }));

/** A count as people read it: 1,000, or 1,000+ where counting ended. */
export const countInWords = (count: number): string =>
  count > COUNTED_TO ? `${digits.format(COUNTED_TO)}+` : digits.format(count);

/** How many cases a list has: No cases. 1 case. More than 1,000 cases. */
export const casesInWords = (count: number): string => {
  if (count > COUNTED_TO) return `More than ${digits.format(COUNTED_TO)} cases`;
  return count === 0 ? 'No cases' : `${digits.format(count)} ${count === 1 ? 'case' : 'cases'}`;
};

const digits = new Intl.NumberFormat('en-GB');

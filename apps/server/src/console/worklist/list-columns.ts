import type { Sort } from '@casewright/read-models';
import type { Filter } from '../../worklist/worklist-filter.js';
import { listAddress } from './list-address.js';

/** A column of the list; those that have an address can be sorted by. */
export type Column = {
  readonly text: string;
  readonly href?: string;
  /** As `aria-sort` says it. */
  readonly sorted?: 'ascending' | 'descending' | 'none';
  readonly arrow?: string;
};

const COLUMNS: readonly (readonly [text: string, by?: Sort['by']])[] = [
  ['Case', 'id'],
  ['Council'],
  ['Stage'],
  ['Due', 'due'],
  ['With'],
  ['Started', 'started'],
  ['Changed', 'updated'],
];

/** The columns; choosing the one that sorts turns the order round. */
export const listColumns = (filter: Filter): readonly Column[] =>
  COLUMNS.map(([text, by]) => (by === undefined ? { text } : { text, ...sorting(filter, by) }));

const sorting = (filter: Filter, by: Sort['by']): Omit<Column, 'text'> => {
  const isThis = filter.sort.by === by;
  const descending = isThis ? !filter.sort.descending : isNewestFirst(by);
  const href = listAddress({ ...filter, sort: { by, descending } });
  if (!isThis) return { href, sorted: 'none', arrow: '' };
  return filter.sort.descending
    ? { href, sorted: 'descending', arrow: '▼' }
    : { href, sorted: 'ascending', arrow: '▲' };
};

const isNewestFirst = (by: Sort['by']): boolean => by === 'updated' || by === 'started';

const IN_WORDS: Readonly<Record<Sort['by'], readonly [ascending: string, descending: string]>> = {
  due: ['overdue and due soonest first', 'due latest first'],
  updated: ['changed longest ago first', 'changed last first'],
  started: ['oldest first', 'newest first'],
  id: ['by workflow and reference', 'by workflow and reference, backwards'],
};

/** The order of a list in words. */
export const orderInWords = ({ by, descending }: Sort): string => IN_WORDS[by][descending ? 1 : 0];

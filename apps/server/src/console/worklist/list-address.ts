import type { Query } from '../../http/query-params.js';
import type { Filter } from '../../worklist/worklist-filter.js';

/** Where in a list somebody is, and how much of it they see at once. */
export type Spot = { readonly limit: number; readonly cursor?: string };

export const PAGE_SIZE = 50;

/** What an address says, without the fields that a form sends blank. */
export const withoutBlanks = (query: Query): Query =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, values]) => {
      const given = [values ?? []].flat().filter((value) => value.trim() !== '');
      return given.length === 0 ? [] : [[name, given.length === 1 ? given[0] : given]];
    }),
  );

/** The query string of a list, the same for the same list; nothing for the list of all. */
export const listText = (
  { q, overdue, final, mine, sort, ...lists }: Filter,
  { limit, cursor }: Partial<Spot> = {},
) => {
  const params = new URLSearchParams();
  const put = (name: string, value: string | undefined) => void (value === undefined || params.append(name, value));

  for (const name of ['workflow', 'stage', 'region', 'council', 'broker'] as const)
    for (const value of lists[name] ?? []) put(name, value);
  put('overdue', overdue?.toString());
  put('final', final?.toString());
  put('mine', mine ? 'true' : undefined);
  put('q', q);
  if (sort.by !== 'due' || sort.descending) put('sort', `${sort.descending ? '-' : ''}${sort.by}`);
  if (limit !== PAGE_SIZE) put('limit', limit?.toString());
  put('cursor', cursor);
  return params.toString();
};

/** The address of a list: its first page, unless a cursor is given. */
export const listAddress = (filter: Filter, spot: Partial<Spot> = {}, path = '/cases'): string => {
  const text = listText(filter, spot);
  return text === '' ? path : `${path}?${text}`;
};

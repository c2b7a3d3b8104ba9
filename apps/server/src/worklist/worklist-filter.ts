import { SORTS, type Sort, type WorklistFilter } from '@casewright/read-models';
import { invalid } from '../http/problem.js';
import { flag, several, single, type Query } from '../http/query-params.js';

/** What a query says of the cases wanted, before names are looked up. */
export type Filter = Omit<WorklistFilter, 'q' | 'mine' | 'owner'> & {
  readonly q?: string;
  readonly mine: boolean;
  readonly sort: Sort;
};

const LISTS = ['workflow', 'stage', 'region', 'council', 'broker'] as const;
const FLAGS = ['overdue', 'final'] as const;
const KNOWN: ReadonlySet<string> = new Set([...LISTS, ...FLAGS, 'mine', 'q', 'sort', 'cursor', 'limit']);
const LONGEST_SEARCH = 100;

/** Reads the filters of a list of cases. Throws a problem for one there is not: it would be silently left out. */
export const worklistFilter = (query: Query): Filter => {
  const strange = Object.keys(query).find((name) => !KNOWN.has(name));
  if (strange !== undefined) throw invalid(strange, `Cases are not filtered by it: use ${[...KNOWN].join(', ')}`);

  const q = single(query, 'q')?.trim();
  if (q !== undefined && q.length > LONGEST_SEARCH) throw invalid('q', `Give at most ${LONGEST_SEARCH} characters`);

  return {
    ...Object.fromEntries(LISTS.map((name) => [name, several(query, name)])),
    ...Object.fromEntries(FLAGS.flatMap((name) => (query[name] === undefined ? [] : [[name, flag(query, name)]]))),
    ...(q === undefined || q === '' ? {} : { q }),
    mine: flag(query, 'mine'),
    sort: sortIn(query),
  };
};

const sortIn = (query: Query): Sort => {
  const given = single(query, 'sort') ?? 'due';
  const by = SORTS.find((each) => each === given.replace(/^-/, ''));
  if (by === undefined) throw invalid('sort', `Sort by ${SORTS.join(', ')}, the other way round with a - before it`);
  return { by, descending: given.startsWith('-') };
};

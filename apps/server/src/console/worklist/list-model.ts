import type { Fresh, SavedView, WorklistPage } from '@casewright/read-models';
import type { Filter } from '../../worklist/worklist-filter.js';
import { instantInWords } from '../page/dates.js';
import type { Names } from '../page/names.js';
import type { Page } from '../page/pages.js';
import { caseLines } from './case-lines.js';
import type { FilterChoices } from './filter-choices.js';
import { filterPicks, filterTags } from './filter-panel.js';
import { listAddress, listText, type Spot } from './list-address.js';
import { listColumns, orderInWords } from './list-columns.js';
import { casesInWords, tabsOf } from './list-tabs.js';

/** What a form of the page was sent with, and what is wrong with it. */
export type Fault = { readonly field: 'name' | 'case'; readonly message: string; readonly given?: string };

/** Everything a page of cases is made from. */
export type Listed = {
  readonly filter: Filter;
  readonly spot: Spot;
  readonly page: Fresh<WorklistPage>;
  /** Of the parts, and of the list itself. */
  readonly counts: readonly number[];
  readonly choices: FilterChoices;
  readonly saved: readonly SavedView[];
  readonly names: Names;
  readonly now: string;
  readonly may: { readonly start: boolean; readonly act: boolean };
  readonly fault?: Fault;
};

const FIELDS = { name: '#saved-name', case: '#case-1' } as const;

/** A page of cases, as its template shows it. */
export const listModel = ({ filter, spot, page, counts, choices, saved, names, now, may, fault }: Listed): Page => {
  const { cases, next, previous } = page.answer;
  const text = listText(filter);
  const tags = filterTags(filter, choices);
  const named = saved.find(({ query }) => query === text);

  return {
    ...{ template: 'worklist/list.njk', title: titleOf(spot, named, fault), heading: 'Cases', savedAs: named?.name },
    ...{ tabs: tabsOf(filter, counts), tags, picks: filterPicks(filter, choices), q: filter.q ?? '' },
    ...{
      all: '/cases',
      list: text,
      place: listText(filter, spot),
      sort: new URLSearchParams(text).get('sort'),
      limit: spot.limit,
    },
    ...{ columns: listColumns(filter), lines: caseLines(cases, names), caption: casesInWords(counts.at(-1) ?? 0) },
    ...{ order: orderInWords(filter.sort), isFiltered: tags.length > 0, may },
    ...(fault === undefined ? {} : { fault: { ...fault, href: FIELDS[fault.field] } }),
    fresh: `Up to date at ${instantInWords(now)}, event ${page.position}`,
    saved: saved.map(({ name, query }) => ({
      ...{ name, href: query === '' ? '/cases' : `/cases?${query}`, current: query === text },
    })),
    csv: listAddress(filter, {}, '/cases/list.csv'),
    pages: {
      ...(next === undefined ? {} : { next: { href: listAddress(filter, { ...spot, cursor: next }) } }),
      ...(previous === undefined ? {} : { previous: { href: listAddress(filter, { ...spot, cursor: previous }) } }),
      ...(spot.cursor === undefined ? {} : { first: listAddress(filter, { limit: spot.limit }) }),
    },
  };
};

const titleOf = ({ cursor }: Spot, named: SavedView | undefined, fault: Fault | undefined): string =>
  `${fault === undefined ? '' : 'Error: '}Cases${named === undefined ? '' : ` – ${named.name}`}${
    cursor === undefined ? '' : ' – further page'
  }`;

import type { LogFilter } from './log-filter.js';

export type LogPlace = {
  readonly asOf?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
};

/** The query that stands for a filter and a place in its list. */
export const logQuery = (filter: LogFilter, { asOf, before, after }: LogPlace = {}): string => {
  const { workflow, types, hide, person, from, to, caseId } = filter;
  const given = { workflow, person, from, to, case: caseId, hide: hide ? 'true' : '' };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  for (const type of types) query.append('type', type);
  for (const [name, value] of Object.entries({ asOf, before, after }))
    if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query.toString()}`;
};

export type FilterTag = { readonly text: string; readonly href: string };

type Titles = { readonly workflow: (name: string) => string; readonly type: (type: string) => string };

/** What a list is narrowed by, each with the list without it. */
export const filterTags = (filter: LogFilter, titles: Titles, day: (date: string) => string): readonly FilterTag[] => {
  const { workflow, types, hide, person, from, to, caseId } = filter;
  const without = (change: Partial<LogFilter>) => `/audit${logQuery({ ...filter, ...change })}`;
  const tags: readonly (FilterTag & { readonly of: string })[] = [
    { of: workflow, text: titles.workflow(workflow), href: without({ workflow: '' }) },
    { of: person, text: `By or for ${person}`, href: without({ person: '' }) },
    { of: from, text: `From ${from && day(from)}`, href: without({ from: '' }) },
    { of: to, text: `To ${to && day(to)}`, href: without({ to: '' }) },
    { of: caseId, text: `Case ${caseId}`, href: without({ caseId: '' }) },
    ...types.map((type) => ({
      of: type,
      text: `${hide ? 'Not: ' : ''}${titles.type(type)}`,
      href: without({ types: types.filter((each) => each !== type) }),
    })),
  ];
  return tags.filter(({ of }) => of !== '').map(({ text, href }) => ({ text, href }));
};

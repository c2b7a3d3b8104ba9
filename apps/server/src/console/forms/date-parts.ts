import { framed, type Control } from './control.js';
import { below, idOf, type Entry, type Place } from './field.js';
import { partOf, type Given } from './given.js';
import type { ShownField } from './single-field.js';

export type Part = 'day' | 'month' | 'year';

/** What was typed into the inputs of a date. */
export type Typed = Readonly<Partial<Record<Part, string>>>;

/** What the inputs of a date say, or what is wrong and in which of them. */
export type ReadDate = { readonly data: string } | { readonly unclear: string; readonly wrong: readonly Part[] };

export const typedIn = (given: Given, parts: readonly Part[]): Typed =>
  Object.fromEntries(parts.map((part) => [part, partOf(given, part).value]));

/** Whether nothing was typed at all. */
export const isUntyped = (typed: Typed): boolean => Object.values(typed).every((value) => value === '');

export const entriesOf = (typed: Typed, path: string): readonly Entry[] =>
  Object.entries(typed).map(([part, value]) => ({ name: below(path, part), value }));

/** Errors of a date lead to its first input. */
export const placeOf = (path: string, [first]: readonly Part[]): Place => ({
  path,
  target: idOf(below(path, first ?? 'day')),
});

/** The year and the month, or what is wrong with them. */
export const readMonth = (typed: Typed, label: string, parts: readonly Part[]): ReadDate => {
  const missing = parts.filter((part) => typed[part] === '');
  if (missing.length > 0) return { unclear: `${label} must include a ${missing.join(' and a ')}`, wrong: missing };

  const { month = '', year = '' } = typed;
  if (!/^\d{4}$/.test(year)) return { unclear: `${label}: the year must have 4 digits`, wrong: ['year'] };
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12)
    return { unclear: `${label}: the month must be between 1 and 12`, wrong: ['month'] };
  return { data: `${year}-${month.padStart(2, '0')}` };
};

/** The inputs of a date. */
export const dateControl = (
  shown: Omit<ShownField, 'value'>,
  typed: Typed,
  parts: readonly Part[],
  wrong: readonly Part[],
): Control => ({
  component: 'date',
  params: {
    ...framed(shown),
    items: parts.map((part) => ({
      ...{ id: idOf(below(shown.name, part)), name: below(shown.name, part), label: LABELS[part], value: typed[part] },
      classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      ...(shown.error === undefined || wrong.length === 0 ? {} : { error: wrong.includes(part) }),
    })),
  },
});

const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const;

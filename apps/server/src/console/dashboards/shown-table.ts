import type { DashboardRow, InWords, Showing } from '@casewright/read-models';
import type { ShownValue } from '../page/shown-value.js';
import { fieldLabel } from '../page/spoken.js';
import { barOf, greatest } from './bar.js';
import { casesLink, type CasesLink } from './cases-link.js';
import { valueInWords } from './value-in-words.js';
import { valueKind } from './value-kind.js';
import type { Words } from './words-in.js';

/** A table as a page shows it; the first cell of a row is its heading. */
export type ShownTable = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly ShownRow[];
  /** Whether rows have ways to the cases they count. */
  readonly hasCases: boolean;
  /** How many rows there are, where not all are shown. */
  readonly outOf?: number;
};

type Column = { readonly label: string; readonly isNumber: boolean; readonly hasBars: boolean };

type Cell = ShownValue & { readonly isNumber: boolean; readonly hasBars: boolean; readonly bar: number };

type ShownRow = {
  readonly cells: readonly Cell[];
  /** What tells it from the other rows. */
  readonly about: string;
  readonly cases?: CasesLink;
};

const BY = 'by';
const MOST_ROWS = 500;

/** The rows of a dashboard in the tables it says they fall into, or in one. */
export const shownTables = (
  rows: readonly DashboardRow[],
  shows: Showing | undefined,
  words: Words,
): readonly ShownTable[] => {
  if (shows?.tables === undefined) return [tableOf('All rows', rows, { shows, words })];
  return Object.entries(shows.tables).map(([by, { title, ...own }]) => {
    const its = rows.filter((row) => row[BY] === by).map(withoutBy);
    return tableOf(title, its, { own, shows, words });
  });
};

const withoutBy = (row: DashboardRow): DashboardRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== BY));

type Saying = {
  readonly own?: InWords;
  readonly shows: Showing | undefined;
  readonly words: Words;
};

const tableOf = (title: string, all: readonly DashboardRow[], saying: Saying): ShownTable => {
  const { own, shows } = saying;
  const rows = all.slice(0, MOST_ROWS);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name) => ({
    ...{ name, label: own?.labels?.[name] ?? shows?.labels?.[name] ?? fieldLabel(name) },
    ...{ isNumber: rows.every((row) => isNumber(row[name])), hasBars: shows?.bars?.includes(name) ?? false },
    most: greatest(rows.map((row) => row[name])),
  }));
  const shown = rows.map((row) => {
    const cells = cellsOf(row, columns, saying);
    return { cells, about: aboutOf(cells), ...casesOf(row, shows) };
  });

  return {
    ...{ title, columns, rows: shown, hasCases: shown.some(({ cases }) => cases !== undefined) },
    ...(all.length > rows.length ? { outOf: all.length } : {}),
  };
};

const isNumber = (value: DashboardRow[string] | undefined): boolean =>
  value === null || value === undefined || typeof value === 'number' || value === 'n/a';

const cellsOf = (
  row: DashboardRow,
  columns: readonly (Column & { readonly name: string; readonly most: number })[],
  { own, shows, words }: Saying,
): readonly Cell[] =>
  columns.map(({ name, isNumber, hasBars, most }, index) => {
    const value = row[name];
    const isUnnamed = index === 0 && (value === null || value === undefined);
    const valued = { value, kind: valueKind(name, row, own, shows), row };
    const said = isUnnamed ? { text: 'None' } : valueInWords(valued, words);
    return { ...said, isNumber, hasBars, bar: hasBars ? barOf(value, most) : 0 };
  });

const aboutOf = (cells: readonly Cell[]): string =>
  cells
    .filter(({ isNumber }) => !isNumber)
    .map(({ text }) => text)
    .join(', ');

const casesOf = (row: DashboardRow, shows: Showing | undefined): { readonly cases?: CasesLink } => {
  const filters = shows?.cases?.(row);
  return filters === undefined ? {} : { cases: casesLink(filters) };
};

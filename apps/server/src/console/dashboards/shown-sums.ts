import type { DashboardRow, Register, Showing, Sum } from '@casewright/read-models';
import { fieldLabel } from '../page/spoken.js';
import { barOf, greatest } from './bar.js';
import { casesLink } from './cases-link.js';
import { tileMap, type TileMap } from './tile-map.js';
import { valueInWords } from './value-in-words.js';
import { valueKind } from './value-kind.js';
import type { Words } from './words-in.js';

/** Rows added up, as a page shows them; by region with a map, to which the table is the text. */
export type ShownSum = {
  readonly title: string;
  readonly by: string;
  readonly of: string;
  readonly lines: readonly Line[];
  readonly hasCases: boolean;
  readonly map?: TileMap;
};

type Line = {
  readonly label: string;
  readonly value: string;
  readonly bar: number;
  /** The cases it counts. */
  readonly href?: string;
};

type Value = DashboardRow[string];

/** What a dashboard adds up above its rows. Regions without any are there, too. */
export const shownSums = (
  rows: readonly DashboardRow[],
  shows: Showing | undefined,
  words: Words,
  regions: Register['regions'],
): readonly ShownSum[] => (shows?.sums ?? []).map((sum) => shownSum(sum, rows, { shows, words, regions }));

type Saying = {
  readonly shows: Showing | undefined;
  readonly words: Words;
  readonly regions: Register['regions'];
};

const REGION = 'regionId';

const shownSum = (sum: Sum, rows: readonly DashboardRow[], { shows, words, regions }: Saying): ShownSum => {
  const { title, by, of } = sum;
  const totals = totalsOf(sum, rows, by === REGION ? regions.map(({ id }) => id) : []);
  const most = greatest([...totals.values()]);
  const kindOf = (name: string) => valueKind(name, {}, shows);

  const lines: readonly Line[] = [...totals].map(([key, total]) => ({
    label: key === null ? 'None' : valueInWords({ value: key, kind: kindOf(by), row: {} }, words).text,
    value: valueInWords({ value: total, kind: of === undefined ? undefined : kindOf(of), row: {} }, words).text,
    ...{ bar: barOf(total, most), ...casesOf(by, key, shows) },
  }));
  return {
    ...{ title, by: labelOf(by, shows), of: of === undefined ? 'Number' : labelOf(of, shows), lines },
    hasCases: lines.some(({ href }) => href !== undefined),
    ...(by === REGION
      ? {
          map: tileMap(
            title,
            regions.map((region) => ({ ...region, value: totals.get(region.id) ?? 0 })),
          ),
        }
      : {}),
  };
};

const labelOf = (name: string, shows: Showing | undefined): string => shows?.labels?.[name] ?? fieldLabel(name);

/** By key; those that should be there first, then the others in their order, those of none last. */
const totalsOf = (
  { by, of }: Sum,
  rows: readonly DashboardRow[],
  known: readonly string[],
): ReadonlyMap<Value, number> => {
  const counted = rows.filter((row) => row[by] !== undefined && (of === undefined || typeof row[of] === 'number'));
  const found = [...new Set(counted.map((row) => row[by] ?? null))].filter((key) => !known.includes(String(key)));
  const keys = [
    ...known,
    ...found.sort((a, b) => Number(a === null) - Number(b === null) || (String(a) < String(b) ? -1 : 1)),
  ];
  const amountOf = (row: DashboardRow) => (of === undefined ? 1 : Number(row[of]));
  return new Map(
    keys.map((key) => [key, counted.filter((row) => row[by] === key).reduce((total, row) => total + amountOf(row), 0)]),
  );
};

/** Only where the worklist can be narrowed to what the line is about. */
const casesOf = (by: string, key: Value, shows: Showing | undefined): { readonly href?: string } => {
  const filters = key === null ? undefined : shows?.cases?.({ [by]: key });
  return filters !== undefined && Object.values(filters).includes(key) ? { href: casesLink(filters).href } : {};
};

import type { DashboardRow } from './dashboard.js';

/** What a value is, so that people see a name, money or a date rather than how it is written. */
export type ValueKind =
  | 'code'
  | 'money'
  | 'percent'
  | 'month'
  | 'region'
  | 'council'
  | 'person'
  | 'provider'
  | 'indicator'
  | 'workflow'
  /** A stage or a case of the workflow that the row names. */
  | 'stage'
  | 'case'
  /** A stage or a case of this workflow. */
  | { readonly stageOf: string }
  | { readonly caseOf: string }
  /** A case, by its stream. */
  | 'stream';

/** What figures and columns are called and what they hold, by name. */
export type InWords = {
  readonly labels?: Readonly<Record<string, string>>;
  readonly as?: Readonly<Record<string, ValueKind>>;
};

/** Rows with the same value of a column taken together: how many they are, or what another column of them adds up to. */
export type Sum = { readonly title: string; readonly by: string; readonly of?: string };

/** Filters of the worklist. One that is null or undefined is left out. */
export type CasesBehind = Readonly<
  Partial<Record<'workflow' | 'stage' | 'region' | 'council' | 'broker' | 'final', DashboardRow[string] | undefined>>
>;

/** How a dashboard is shown. All of it can be left out: names and values say a good deal themselves. */
export type Showing = InWords & {
  /** Tables that rows fall into by their column `by`, in this order; without it there is one. */
  readonly tables?: Readonly<Record<string, InWords & { readonly title: string }>>;
  /** Columns whose numbers are drawn as bars, too. */
  readonly bars?: readonly string[];
  /** What is added up above the rows; by `regionId` it is drawn as a map, too. */
  readonly sums?: readonly Sum[];
  /** The cases that a row counts, as near as the worklist can list them. */
  readonly cases?: (row: DashboardRow) => CasesBehind | undefined;
  /** Figures that are shown on the first page, and whether the map is. */
  readonly headline?: { readonly figures: readonly string[]; readonly map?: true };
};

import type { Calendar } from '@casewright/workflow';
import type { SelectQueryBuilder } from 'kysely';
import type { Showing } from './showing.js';
import type { Remembered, Standing } from './standing.js';
import type { Table, View, ViewRow } from './view.js';

/** A query of the rows of one table, called `row`. */
export type RowQuery<Row extends ViewRow> = SelectQueryBuilder<{ readonly row: Row }, 'row', object>;

/** What the register says beside the log, as it is today. */
export type Register = {
  readonly councils: readonly { readonly id: string; readonly regionId: string; readonly name?: string }[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Parameters that differ from their defaults, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** What a dashboard answers from. */
export type DashboardQuestion = {
  /** The instant it is asked for: events recorded at or before it count. */
  readonly at: string;
  /** Its London date. */
  readonly today: string;
  readonly calendar: Calendar;
  readonly register: Register;
  /** How the cases of a history stood at that instant, a row for each that had begun. */
  readonly standing: <Row extends Standing>(history: Remembered<Row>) => RowQuery<Row>;
  /** All rows of a table, as they are now. */
  readonly rows: <Row extends ViewRow>(table: Table<Row>) => RowQuery<Row>;
};

export type DashboardRow = Readonly<Record<string, string | number | boolean | null>>;

export type DashboardAnswer = { readonly figures: DashboardRow; readonly rows: readonly DashboardRow[] };

/** A dashboard: what it counts, exactly, for whom, from which views, and how. */
export type Dashboard = {
  /** As DOMAIN numbers it: `D05`. */
  readonly id: string;
  readonly title: string;
  /** What is counted, in DOMAIN's words. */
  readonly definition: string;
  /** Roles it is for, besides those that read every case. */
  readonly for: readonly string[];
  readonly views: readonly View[];
  readonly answer: (question: DashboardQuestion) => Promise<DashboardAnswer>;
  /** In which words and pictures people see it. */
  readonly shows?: Showing;
};

import type { Calendar } from '@casewright/workflow';
import { atPosition, type Fresh } from './at-position.js';
import type { Dashboard, DashboardAnswer, Register, RowQuery } from './dashboard.js';
import type { Queries } from './database.js';
import type { Remembered, Standing } from './standing.js';
import { named } from './tables.js';
import type { Table, ViewRow } from './view.js';

/** What a dashboard is asked with: the instant, and what it may look at beside its views. */
export type Asked = { readonly at: string; readonly calendar: Calendar; readonly register: Register };

/** A dashboard's figures and rows as they stood at an instant, all read in one moment. */
export const answerDashboard = (
  queries: Queries,
  { views, answer }: Dashboard,
  { at, calendar, register }: Asked,
): Promise<Fresh<DashboardAnswer>> =>
  atPosition(queries, views, (reading) =>
    answer({
      ...{ at, today: calendar.dateOf(at), calendar, register },
      rows: <Row extends ViewRow>({ name }: Table<Row>) => named(reading).selectFrom(`${name} as row`),
      standing: <Row extends Standing>(history: Remembered<Row>) => standingAt(reading, history, at),
    }),
  );

/** What stood so before an instant and stands so still, and what stood so then and no longer. */
const standingAt = <Row extends Standing>(queries: Queries, { present, past }: Remembered<Row>, at: string) => {
  // the present of a history may know more than its past
  const columns = Object.keys(past.columns).filter((column) => column in present.columns);
  const begun = (name: string) => named(queries).selectFrom(name).select(columns).where('from', '<=', at);
  const rows = begun(present.name).unionAll(begun(past.name).where('to', '>', at));
  return queries.selectFrom(rows.as('row')) as unknown as RowQuery<Row>;
};

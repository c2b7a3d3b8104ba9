import type { Calendar } from '@casewright/workflow';
import { atPosition, type Fresh } from './at-position.js';
import type { Dashboard, DashboardAnswer, DashboardQuestion, Register } from './dashboard.js';
import type { Queries } from './database.js';
import type { Interval } from './standing.js';
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
  atPosition(queries, views, (reading) => {
    const rows: DashboardQuestion['rows'] = <Row extends ViewRow>({ name }: Table<Row>) =>
      named(reading).selectFrom(`${name} as row`);

    return answer({
      ...{ at, today: calendar.dateOf(at), calendar, register, rows },
      standing: <Row extends Interval>(history: Table<Row>) =>
        rows<Interval>(history as unknown as Table<Interval>)
          .where('row.from', '<=', at)
          .where('row.to', '>', at),
    });
  });

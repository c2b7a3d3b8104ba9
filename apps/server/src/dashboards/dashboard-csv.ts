import { csvOf } from '@casewright/documents';
import type { DashboardAnswer } from '@casewright/read-models';

/** The rows of a dashboard as CSV, under the columns that any of them has. */
export const dashboardCsv = ({ rows }: DashboardAnswer): string =>
  csvOf([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);

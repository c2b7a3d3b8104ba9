import type { Person } from './casewright.js';

type Row = Readonly<Record<string, string | number | boolean | null>>;

export type DashboardDocument = { readonly status: number; readonly figures: Row; readonly rows: readonly Row[] };

/** A dashboard as it is, or as at a day. The views are current once the clock has been set. */
export const readDashboard = async (reader: Person, id: string, asAt?: string): Promise<DashboardDocument> =>
  (await reader.read(`/dashboards/${id}${asAt === undefined ? '' : `?asAt=${asAt}`}`)) as unknown as DashboardDocument;

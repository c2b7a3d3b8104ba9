import { history, type Dashboard } from '@casewright/read-models/dashboards';
import type { Runtime } from '@casewright/runtime';
import { loanEvents } from '@casewright/workflow/example';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';

const loanHistory = history({
  name: 'loan_history',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { councilId: 'text', itemId: 'text' },
  changes: { LoanRequested: ({ data: { councilId, itemId } }) => ({ councilId, itemId }) },
});

/** Loans by council and region, with all that a dashboard can say of how it is shown. */
export const loansByRegion: Dashboard = {
  id: 'D90',
  title: 'Loans by region',
  definition: 'count of loans requested per council of the register; <b>not</b> those of others',
  for: ['librarian', 'reviewer'],
  views: [loanHistory],
  answer: async ({ standing, register: { councils } }) => {
    const loans = await standing(loanHistory).select(['row.councilId', 'row.id', 'row.itemId', 'row.stage']).execute();
    const ofCouncils = councils
      .map(({ id, regionId }) => ({ regionId, councilId: id, loans: loans.filter((loan) => loan.councilId === id) }))
      .filter((each) => each.loans.length > 0);
    return {
      figures: { total: loans.length, feePence: loans.length * 250, sharePercent: loans.length === 0 ? 'n/a' : 50 },
      rows: [
        ...ofCouncils.map((row) => ({ by: 'council', ...row, loans: row.loans.length })),
        ...loans.map(({ id, itemId, stage }) => ({ by: 'loan', id, itemId, stage })),
      ],
    };
  },
  shows: {
    labels: { total: 'Loans in all', feePence: 'Fees', sharePercent: 'Share', loans: 'Loans' },
    tables: {
      council: { title: 'Loans by council' },
      loan: { title: 'Each loan', as: { id: { caseOf: 'desk-loan' }, stage: { stageOf: 'desk-loan' } } },
      other: { title: 'Others' },
    },
    bars: ['loans'],
    sums: [{ title: 'Loans on the map', by: 'regionId', of: 'loans' }],
    cases: ({ regionId, councilId }) =>
      regionId === undefined ? undefined : { workflow: 'desk-loan', region: regionId, council: councilId },
    headline: { figures: ['total'], map: true },
  },
};

/** A dashboard that says nothing of how it is shown. */
export const plainLoans: Dashboard = {
  ...{ id: 'D91', title: 'Plain loans', definition: 'loans', for: ['borrower'], views: [loanHistory] },
  answer: async ({ standing }) => ({
    figures: { total: 1 },
    rows: await standing(loanHistory).select(['row.workflow', 'row.id', 'row.stage', 'row.from as since']).execute(),
  }),
};

const REGIONS = [
  ...[
    { id: 'NE', name: 'North East' },
    { id: 'NW', name: 'North West' },
    { id: 'YH', name: 'Yorkshire & Humber' },
  ],
  ...[
    { id: 'WM', name: 'West Midlands' },
    { id: 'EM', name: 'East Midlands' },
    { id: 'E', name: 'Eastern' },
  ],
  ...[
    { id: 'SW', name: 'South West' },
    { id: 'SE', name: 'South East' },
    { id: 'LON', name: 'London' },
  ],
];

const COUNCILS = [
  { id: 'bedford', name: 'Bedford', regionId: 'E' },
  { id: 'leeds', name: 'Leeds', regionId: 'YH' },
];

/** The example workflow with these dashboards, two councils and the nine regions. */
export const runtimeWithDashboards = async (): Promise<Runtime> => {
  const runtime = await runtimeWithReadModels([loansByRegion, plainLoans]);
  const list: Runtime['directory']['list'] = async (kind) =>
    (({ regions: REGIONS, councils: COUNCILS }) as Partial<Record<typeof kind, readonly object[]>>)[kind] ?? [];
  return { ...runtime, directory: { ...runtime.directory, list } };
};

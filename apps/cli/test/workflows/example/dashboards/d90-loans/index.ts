import { history, type Dashboard } from '@casewright/read-models/dashboards';
import { loanEvents } from '@casewright/workflow/example';

const loans = history({
  name: 'd90_loans',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { councilId: 'text' },
  changes: { LoanRequested: ({ data: { councilId } }) => ({ councilId }) },
});

const dashboard: Dashboard = {
  id: 'D90',
  title: 'Loans by council',
  definition: 'count of loans requested, returned ones included, per council',
  for: ['librarian'],
  views: [loans],
  answer: async ({ standing }) => {
    const rows = await standing(loans)
      .groupBy('row.councilId')
      .orderBy('row.councilId')
      .select(({ fn }) => ['row.councilId as councilId', fn.countAll<number>().as('count')])
      .execute();
    return { figures: { total: rows.reduce((sum, { count }) => sum + count, 0) }, rows };
  },
};

export default dashboard;

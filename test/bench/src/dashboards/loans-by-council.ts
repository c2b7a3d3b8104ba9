import { history, type Dashboard } from '@casewright/read-models/dashboards';
import { loanEvents } from '@casewright/workflow/example';

const loans = history({
  name: 'd91_loans',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { councilId: 'text', itemId: 'text', collectBy: 'text' },
  changes: {
    LoanRequested: ({ data: { councilId, itemId } }) => ({ councilId, itemId }),
    LoanApproved: ({ data: { collectBy } }) => ({ collectBy }),
    LoanLapsed: () => ({ collectBy: null }),
  },
  indexes: [['councilId']],
});

/** How many loans each council has at each stage. */
export const loansByCouncil: Dashboard = {
  id: 'D91',
  title: 'Loans by council',
  definition: 'count of loans per council and stage',
  for: ['librarian'],
  views: [loans],
  answer: async ({ standing }) => {
    const rows = await standing(loans)
      .groupBy(['row.councilId', 'row.stage'])
      .orderBy('row.councilId')
      .orderBy('row.stage')
      .select(({ fn }) => ['row.councilId as councilId', 'row.stage as stage', fn.countAll<number>().as('count')])
      .execute();
    return { figures: {}, rows };
  },
};

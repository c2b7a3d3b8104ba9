import { loanEvents } from '@casewright/workflow/example';
import type { Dashboard } from '../src/dashboard.js';
import { history } from '../src/history.js';

/** What each loan is of, for whom, and until when it waits to be collected. */
export const loanHistory = history({
  name: 'loan_history',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { councilId: 'text', itemId: 'text', collectBy: 'text', renewals: 'integer' },
  changes: {
    LoanRequested: ({ data: { councilId, itemId } }) => ({ councilId, itemId, renewals: 0 }),
    LoanApproved: ({ data: { collectBy } }) => ({ collectBy }),
    LoanLapsed: () => ({ collectBy: null }),
    LoanRenewed: ({ facts: { renewals } }) => ({ renewals: (renewals ?? 0) + 1 }),
  },
  indexes: [['councilId']],
});

/** How many loans are out, council by council. */
export const loansByCouncil: Dashboard = {
  id: 'D90',
  title: 'Loans by council',
  definition: 'count of loans approved and not returned or cancelled, and of their renewals, per council',
  for: ['librarian'],
  views: [loanHistory],
  answer: async ({ standing }) => {
    const rows = await standing(loanHistory)
      .where('row.stage', 'like', 'approved.%')
      .groupBy('row.councilId')
      .orderBy('row.councilId')
      .select(({ fn }) => [
        'row.councilId as councilId',
        fn.countAll<number>().as('loans'),
        fn.sum<number>('row.renewals').as('renewals'),
      ])
      .execute();
    return { figures: { total: rows.reduce((sum, { loans }) => sum + loans, 0) }, rows };
  },
};

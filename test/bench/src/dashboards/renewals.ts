import { history, type Dashboard } from '@casewright/read-models/dashboards';
import { loanEvents } from '@casewright/workflow/example';

const loans = history({
  name: 'd93_loans',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { itemId: 'text', renewals: 'integer' },
  changes: {
    LoanRequested: ({ data: { itemId } }) => ({ itemId, renewals: 0 }),
    LoanRenewed: ({ facts: { renewals } }) => ({ renewals: (renewals ?? 0) + 1 }),
  },
});

/** How often loans have been renewed. */
export const renewals: Dashboard = {
  id: 'D93',
  title: 'Renewals',
  definition: 'sum of the renewals of all loans',
  for: ['librarian'],
  views: [loans],
  answer: async ({ standing }) => {
    const summed = standing(loans).select(({ fn }) => fn.sum<number>('row.renewals').as('renewals'));
    const [sum] = await summed.execute();
    return { figures: { renewals: Number(sum?.renewals) }, rows: [] };
  },
};

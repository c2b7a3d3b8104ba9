import { history, type Dashboard } from '@casewright/read-models/dashboards';
import { loanEvents } from '@casewright/workflow/example';

const ENDED = new Set(['returned', 'cancelled']);

const loans = history({
  name: 'd92_loans',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { borrowerId: 'text' },
  changes: { LoanRequested: ({ data: { borrowerId } }) => ({ borrowerId }) },
  stageOf: (stage) => (ENDED.has(stage) ? 'ended' : 'open'),
});

/** How many loans are open. */
export const openLoans: Dashboard = {
  id: 'D92',
  title: 'Open loans',
  definition: 'count of loans neither returned nor cancelled',
  for: ['librarian'],
  views: [loans],
  answer: async ({ standing }) => {
    const open = standing(loans).where('row.stage', '=', 'open');
    const [counted] = await open.select(({ fn }) => fn.countAll<number>().as('open')).execute();
    return { figures: { open: Number(counted?.open) }, rows: [] };
  },
};

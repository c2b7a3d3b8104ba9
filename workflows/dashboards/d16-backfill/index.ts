import type { Dashboard } from '@casewright/read-models/dashboards';
import { backfill } from './backfill.js';
import { backfillClaims } from './claims.js';

const dashboard: Dashboard = {
  id: 'D16',
  title: 'Backfill',
  definition:
    'claims by state, days, amount; liability = submitted + queried + validated + approved not paid; mean wd from ' +
    'submit to paid',
  for: ['finance'],
  views: [backfillClaims],
  answer: async ({ standing, calendar }) => {
    const claims = await standing(backfillClaims)
      .select(['row.stage', 'row.halfDays', 'row.amountPence', 'row.approvedPence', 'row.submittedAt', 'row.paidOn'])
      .execute();
    return backfill(claims, calendar);
  },
};

export default dashboard;

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
  shows: {
    labels: {
      ...{ amountPence: 'Claimed', liabilityPence: 'Still to be paid' },
      meanWorkingDaysToPaid: 'Working days to payment, mean',
    },
    as: { state: { stageOf: 'backfill-claim' } },
    bars: ['claims'],
    cases: ({ state }) => ({ workflow: 'backfill-claim', stage: state }),
  },
};

export default dashboard;

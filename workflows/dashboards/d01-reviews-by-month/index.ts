import type { Dashboard } from '@casewright/read-models/dashboards';
import { peerReviews } from '../histories/peer-reviews.js';
import { reviewsByMonth } from './reviews-by-month.js';

const dashboard: Dashboard = {
  id: 'D01',
  title: 'Reviews scheduled per region and month',
  definition:
    'count of peer-review streams whose current slot startDate is in the month, host region = row, with ' +
    'ReviewScheduled and not withdrawn, cancelled or declined; paused count in their last slot month; completed ones ' +
    'stay counted. FY total = sum over the months of the financial year',
  for: ['lead-broker', 'associate-broker', 'peer-review-lead'],
  views: [peerReviews],
  answer: async ({ standing, today, calendar }) => {
    const reviews = await standing(peerReviews)
      .where('row.startDate', 'is not', null)
      .where('row.stage', 'not in', ['withdrawn', 'cancelled', 'declined'])
      .select(['row.regionId', 'row.startDate'])
      .$narrowType<{ regionId: string; startDate: string }>()
      .execute();
    return reviewsByMonth(reviews, { today, calendar });
  },
  shows: {
    labels: { total: 'Reviews scheduled in the financial year', count: 'Reviews' },
    sums: [
      { title: 'Reviews by region', by: 'regionId', of: 'count' },
      { title: 'Reviews by month', by: 'month', of: 'count' },
    ],
    cases: ({ regionId }) => ({ workflow: 'peer-review', region: regionId }),
    headline: { figures: ['total'], map: true },
  },
};

export default dashboard;

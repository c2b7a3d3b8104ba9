import type { Dashboard } from '@casewright/read-models/dashboards';
import { planDates } from './plan-dates.js';
import { timeliness } from './timeliness.js';

const dashboard: Dashboard = {
  id: 'D11',
  title: 'Plans approved in time',
  definition:
    'JISP timeliness: approved on or before target / all JISPs of the plan year that are not withdrawn; not approved ' +
    'after target = late; median daysFromTarget of the approved',
  for: ['go-lead', 'dcsf'],
  views: [planDates],
  answer: async ({ standing, today }) => {
    const plans = await standing(planDates)
      .where('row.stage', '=', 'counted')
      .select(['row.planYear', 'row.targetOn', 'row.daysFromTarget'])
      .execute();
    return timeliness(plans, today);
  },
  shows: {
    labels: {
      ...{ onTime: 'Approved in time', onTimePercent: 'Approved in time, share' },
      ...{ approvedAfterTarget: 'Approved late', late: 'Late and not approved' },
      medianDaysFromTarget: 'Days from target to approval, median',
    },
  },
};

export default dashboard;

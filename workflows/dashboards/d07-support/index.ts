import type { Dashboard } from '@casewright/read-models/dashboards';
import { planContents } from '../histories/plan-contents.js';
import { caseLines, itemsOfCase } from './case-lines.js';
import { itemsOfPlan } from './plan-offers.js';
import { support } from './support.js';

const dashboard: Dashboard = {
  id: 'D07',
  title: 'Support by provider, priority and indicator',
  definition:
    'planned and delivered days and pence from lines (cases) and offers (JISP), grouped by providerId, theme or ' +
    'priority, NI code; an item with several NI codes counts fully under each, so NI rows do not add up to the total; ' +
    'unquantified offers counted in their own column, never as 0 days',
  for: ['commissioning-director', 'cib-board'],
  views: [caseLines, planContents],
  answer: async ({ standing }) => {
    const cases = await standing(caseLines)
      .where('row.final', '=', 0)
      .where('row.lines', 'is not', null)
      .select(['row.lines', 'row.needs'])
      .execute();
    const plans = await standing(planContents)
      .where('row.final', '=', 0)
      .where('row.offers', 'is not', null)
      .select(['row.offers', 'row.needs', 'row.priorities', 'row.delivered', 'row.inForce'])
      .execute();
    return support([...cases.flatMap(itemsOfCase), ...plans.flatMap(itemsOfPlan)]);
  },
  shows: {
    labels: {
      ...{ items: 'Lines and offers', unquantified: 'Of these without days' },
      ...{ plannedDays: 'Days planned', plannedVisits: 'Visits planned', plannedPence: 'Money planned' },
      ...{ deliveredDays: 'Days delivered', deliveredVisits: 'Visits delivered', deliveredPence: 'Money delivered' },
    },
    as: { providers: 'provider' },
    tables: {
      provider: { title: 'By provider', labels: { key: 'Provider' }, as: { key: 'provider' } },
      theme: { title: 'By theme or priority', labels: { key: 'Theme or priority' }, as: { key: 'code' } },
      indicator: { title: 'By indicator', labels: { key: 'Indicator' }, as: { key: 'indicator' } },
    },
    bars: ['plannedDays', 'deliveredDays'],
  },
};

export default dashboard;

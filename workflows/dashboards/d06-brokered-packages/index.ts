import type { Dashboard } from '@casewright/read-models/dashboards';
import { improvementCases } from '../histories/improvement-cases.js';
import { brokeredPackages } from './brokered-packages.js';

const dashboard: Dashboard = {
  id: 'D06',
  title: 'Brokered packages by stage',
  definition:
    'improvement cases not final per top-level stage, region, priority, broker; plus awaiting council / awaiting funding',
  for: ['lead-broker', 'associate-broker', 'commissioning-director'],
  views: [improvementCases],
  answer: async ({ standing }) => {
    const cases = await standing(improvementCases)
      .where('row.final', '=', 0)
      .select(['row.stage', 'row.regionId', 'row.priority', 'row.brokerId'])
      .execute();
    return brokeredPackages(cases);
  },
  shows: {
    labels: {
      ...{ cases: 'Open cases', awaitingCouncil: 'Waiting for the council', awaitingFunding: 'Waiting for funding' },
    },
    as: { stage: { stageOf: 'improvement-case' }, priority: 'code' },
    sums: [
      { title: 'Open cases by region', by: 'regionId', of: 'cases' },
      { title: 'Open cases by stage', by: 'stage', of: 'cases' },
      { title: 'Open cases by broker', by: 'brokerId', of: 'cases' },
    ],
    cases: ({ stage, regionId, brokerId }) => ({
      ...{ workflow: 'improvement-case', stage, region: regionId, broker: brokerId, final: false },
    }),
  },
};

export default dashboard;

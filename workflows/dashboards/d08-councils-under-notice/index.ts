import type { Dashboard } from '@casewright/read-models/dashboards';
import { improvementCases } from '../histories/improvement-cases.js';
import { councilsUnderNotice } from './councils-under-notice.js';

const dashboard: Dashboard = {
  id: 'D08',
  title: 'Councils under notice',
  definition: 'with notice in force; of these with an open case (= supported); supported %',
  for: ['cib-board'],
  views: [improvementCases],
  answer: async ({ standing }) => {
    // a case that is over may be the last to have heard of a notice
    const cases = await standing(improvementCases)
      .select(['row.id', 'row.councilId', 'row.regionId', 'row.final'])
      .select(['row.noticeRef', 'row.noticeStatus', 'row.noticeAt'])
      .execute();
    return councilsUnderNotice(cases);
  },
  shows: {
    labels: {
      ...{ underNotice: 'Councils under notice', supported: 'With an open case', supportedPercent: 'Supported' },
      ...{ noticeRef: 'Notice', noticeStatus: 'Status', caseId: 'Open case' },
    },
    as: { noticeStatus: 'code', caseId: { caseOf: 'improvement-case' } },
    sums: [{ title: 'Councils under notice by region', by: 'regionId' }],
  },
};

export default dashboard;

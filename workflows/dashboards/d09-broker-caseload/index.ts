import type { Dashboard } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { conflictsOfCase, improvementCases } from '../histories/improvement-cases.js';
import { caseload } from './caseload.js';
import { engagements } from './engagements.js';

const mostCases = z.coerce.number().int().default(5);

const dashboard: Dashboard = {
  id: 'D09',
  title: 'Broker caseload',
  definition: 'per broker: open cases (monitoring 0.5), capacity left, from-date, conflicts declared',
  for: ['lead-broker', 'associate-broker', 'commissioning-director'],
  views: [improvementCases, engagements],
  answer: async ({ standing, register: { parameters } }) => {
    const engaged = await standing(engagements)
      .where('row.stage', 'in', ['appointed', 'active'])
      .select(['row.personId', 'row.availableFrom'])
      .execute();
    const open = await standing(improvementCases)
      .where('row.final', '=', 0)
      .select(['row.brokerId', 'row.stage', 'row.conflicts'])
      .execute();
    const cases = open.map(({ conflicts, ...each }) => ({ ...each, conflicts: conflictsOfCase.read(conflicts) }));
    return caseload(engaged, cases, mostCases.parse(parameters['case.brokerMaxActiveCases']));
  },
  shows: {
    labels: { conflictsOpen: 'Of these not cleared' },
    bars: ['openCases'],
    cases: ({ brokerId }) => ({ workflow: 'improvement-case', broker: brokerId, final: false }),
  },
};

export default dashboard;

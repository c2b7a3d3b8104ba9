import type { Dashboard } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { contentOf } from '../histories/plan-content.js';
import { planContents } from '../histories/plan-contents.js';
import { commonPriorities } from './common-priorities.js';

const fewestCouncils = z.coerce.number().int().default(2);

const dashboard: Dashboard = {
  id: 'D12',
  title: 'Common priorities of a region',
  definition:
    'rule RP-R02 over latest approved versions: the same NI code (or the same normalised title if none) in the approved ' +
    'JISPs of >= 2 councils of the region; each council counts once per key; days = planned days of accepted offers for ' +
    'the needs of the priority in those JISPs; order: councils desc, planned days desc, key asc',
  for: ['csa', 'riep'],
  views: [planContents],
  answer: async ({ standing, register: { parameters } }) => {
    const plans = await standing(planContents)
      .where('row.final', '=', 0)
      .where('row.approved', '=', 1)
      .select(['row.regionId', 'row.councilId', 'row.priorities', 'row.needs', 'row.offers', 'row.inForce'])
      .execute();
    const approved = plans.map((plan) => ({
      ...{ regionId: plan.regionId, councilId: plan.councilId, ...contentOf(plan) },
    }));
    const fewest = fewestCouncils.parse(parameters['jisp.commonPriorityMinCouncils']);
    const rows = commonPriorities(approved, fewest);
    return { figures: { plans: plans.length, commonPriorities: rows.length }, rows };
  },
  shows: {
    labels: { plans: 'Approved plans', key: 'Priority', days: 'Days planned' },
    as: { key: 'indicator' },
    bars: ['councils'],
    cases: ({ regionId }) => ({ workflow: 'jisp', region: regionId }),
  },
};

export default dashboard;

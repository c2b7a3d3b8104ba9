import type { Dashboard } from '@casewright/read-models/dashboards';
import { deploymentDays, poolOfSpecialists, readRoles } from './pool.js';
import { specialists } from './specialists.js';

const dashboard: Dashboard = {
  id: 'D28',
  title: 'Specialists',
  definition: 'by state, role, days used of capacity, deployments active',
  for: ['commissioning-director'],
  views: [poolOfSpecialists, deploymentDays],
  answer: async ({ standing, today, calendar }) => {
    const pool = await standing(poolOfSpecialists)
      .where('row.final', '=', 0)
      .select(['row.id', 'row.stage', 'row.roles', 'row.halfDaysPerYear'])
      .execute();
    const deployments = await standing(deploymentDays)
      .where('row.specialistId', 'is not', null)
      .select(['row.specialistId', 'row.stage', 'row.final', 'row.year', 'row.halfDays', 'row.deliveredHalfDays'])
      .execute();
    const all = pool.map(({ roles, ...each }) => ({ ...each, roles: readRoles(roles) }));
    return specialists(all, deployments, calendar.financialYearOf(today));
  },
  shows: {
    labels: {
      ...{ year: 'Financial year', capacityDays: 'Days they have', daysUsed: 'Days used' },
      ...{ usedPercent: 'Used', daysReserved: 'Days reserved', activeDeployments: 'Active deployments' },
    },
    tables: {
      state: { title: 'By state', labels: { key: 'State' }, as: { key: { stageOf: 'sector-specialist' } } },
      role: { title: 'By role', labels: { key: 'Role' }, as: { key: 'code' } },
    },
    bars: ['specialists'],
  },
};

export default dashboard;

import { caseStandings, worklist, type Dashboard } from '@casewright/read-models/dashboards';
import { pipelines } from './pipelines.js';

const dashboard: Dashboard = {
  id: 'D05',
  title: 'Pipelines',
  definition:
    'per workflow and state: count; time in stage = now - entry to the current leaf (calendar days, one decimal); ' +
    'oldest; overdue = StageOverdue for the current stage not left',
  for: ['lead-broker', 'associate-broker'],
  views: [worklist],
  answer: async ({ standing, at }) => {
    const cases = await standing(caseStandings)
      .where('row.final', '=', 0)
      .select(['row.workflow', 'row.stage', 'row.id', 'row.stageSince', 'row.overdue'])
      .orderBy('row.workflow')
      .orderBy('row.stage')
      .orderBy('row.stageSince')
      .orderBy('row.id')
      .execute();
    return pipelines(cases, at);
  },
  shows: {
    labels: {
      ...{ cases: 'Open cases', overdue: 'Overdue', count: 'Cases' },
      ...{ medianDays: 'Days at the stage, median', oldestDays: 'Days at the stage, oldest', oldest: 'Oldest case' },
    },
    as: { oldest: 'case' },
    bars: ['count'],
    sums: [{ title: 'Open cases by workflow', by: 'workflow', of: 'count' }],
    cases: ({ workflow, stage }) => ({ workflow, stage, final: false }),
  },
};

export default dashboard;

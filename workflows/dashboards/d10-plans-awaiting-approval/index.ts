import { caseStandings, worklist, type Dashboard } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { awaitingApproval } from './awaiting-approval.js';

const wholeDays = z.coerce.number().int().default(10);

const dashboard: Dashboard = {
  id: 'D10',
  title: 'Plans awaiting the approval of a director',
  definition:
    'JISPs awaiting DCS approval with age: state approval.withDcs or active.changeWithDcs; age in calendar days since ' +
    'the latest send; sorted oldest first; overdue after +10 wd',
  for: ['csa', 'council-dcs', 'go-lead'],
  views: [worklist],
  answer: async ({ standing, today, calendar, register: { parameters } }) => {
    const sent = await standing(caseStandings)
      .where('row.workflow', '=', 'jisp')
      .where('row.stage', 'in', ['approval.withDcs', 'active.changeWithDcs'])
      .select(['row.id', 'row.councilId', 'row.stageSince'])
      .execute();
    return awaitingApproval(sent, { today, calendar, workingDays: wholeDays.parse(parameters['jisp.dcsApprovalWd']) });
  },
  shows: {
    labels: {
      ...{ awaiting: 'Plans awaiting approval', overdue: 'Overdue' },
      ...{ id: 'Plan', ageDays: 'Days since it was sent' },
    },
    as: { id: { caseOf: 'jisp' } },
    bars: ['ageDays'],
    headline: { figures: ['awaiting'] },
  },
};

export default dashboard;

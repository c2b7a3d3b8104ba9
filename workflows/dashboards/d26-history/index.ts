import { caseStandings, worklist, type Dashboard } from '@casewright/read-models/dashboards';

const dashboard: Dashboard = {
  id: 'D26',
  title: 'History',
  definition: 'list of events of a stream, state at n or t, diff, refusals, gap check, actors per decision',
  for: ['auditor'],
  views: [worklist],
  answer: async ({ standing }) => {
    const streams = await standing(caseStandings)
      .select(['row.stream', 'row.workflow', 'row.id', 'row.version', 'row.stage', 'row.final'])
      .select(['row.from as since', 'row.fromRevision as revision'])
      .orderBy('row.stream')
      .execute();
    return {
      figures: { streams: streams.length, final: streams.filter(({ final }) => final === 1).length },
      rows: streams.map(({ final, ...row }) => ({ ...row, final: final === 1 })),
    };
  },
  shows: {
    labels: { streams: 'Streams', final: 'Ended', since: 'Since', id: 'Case', version: 'Definition' },
  },
};

export default dashboard;

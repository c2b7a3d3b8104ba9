import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { CASE, underNotice } from './improvement.js';
import { REVIEW } from './review.js';
import { boardSide, RUTH, FOUR, scheduled, trained } from './review-team.js';
import { started } from './review-visit.js';

describe('what a council shares of its review with brokerage, while it has no open case', () => {
  let casewright: Casewright;
  let broker: Person;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-12-01T09:00:00.000Z');
    const board = await boardSide(casewright);
    await trained(board, '2011-10-20', ...FOUR);
    const dcs = await scheduled(casewright, board, 'r1', { councilId: 'bedford' });
    await started(casewright, board, 'r1', '2012-01-16');

    const teamLead = await casewright.signIn(RUTH.personId, { role: 'review-team-lead' });
    await casewright.clock('2012-01-20T17:00:00.000Z');
    const reviewerDays = FOUR.map(({ personId }) => ({ personId, days: 5 }));
    await teamLead.act(REVIEW, 'r1', 'CompleteOnSite', { endedOn: '2012-01-20', reviewerDays });
    const report = { reportRef: 'report-1', strengths: ['Staff'], areasForConsideration: ['Supervision'] };
    await teamLead.act(REVIEW, 'r1', 'SubmitDraftReport', report);
    await dcs.act(REVIEW, 'r1', 'AgreeReport', { version: 1 });
    const needs = [{ theme: 'Supervision', text: 'Supervise more often' }];
    const response = { actionPlanRef: 'plan-1', priorityNeeds: needs, shareWithBrokerage: true };
    expect(await dcs.act(REVIEW, 'r1', 'RecordCouncilResponse', response)).toMatchObject({ status: 200 });

    broker = await casewright.signIn('alex', { role: 'lead-broker', regionId: 'E' });
  });
  afterAll(() => casewright.close());

  const tasks = async (reader: Person) =>
    (await reader.read('/tasks')) as unknown as { readonly tasks: readonly object[] };

  test('is a task for the lead broker of its region, and for no other', async () => {
    expect(await tasks(broker)).toMatchObject({
      tasks: [{ title: 'A council shared what its peer review found', stream: 'peerReview-r1', councilId: 'bedford' }],
    });
    const elsewhere = await casewright.signIn('dave', { role: 'lead-broker', regionId: 'NE' });
    expect(await tasks(elsewhere)).toMatchObject({ tasks: [] });
  });

  test('is no task any more once a case names the review', async () => {
    const opening = { ...underNotice('bedford'), regionId: 'E', sourceStream: 'peerReview-r1' };
    expect(await broker.start(CASE, 'OpenCase', 'ic1', opening)).toMatchObject({ status: 201 });
    expect(await tasks(broker)).toMatchObject({ tasks: [] });
  });
});

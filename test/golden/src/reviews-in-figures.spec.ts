import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { readDashboard } from './dashboard.js';
import { request, REVIEW } from './review.js';
import { accept, boardSide, invite, NIA, OTTO, SAM, scheduled, type BoardSide, type Colleague } from './review-team.js';
import { started } from './review-visit.js';
import { held, inThePool, offeredAPlace, openTraining, poolSide, type PoolSide } from './reviewer-pool.js';

describe('what dashboards count of reviews, reviewers and their training', () => {
  let casewright: Casewright;
  let board: BoardSide;
  let pool: PoolSide;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-12-01T09:00:00.000Z');
    board = await boardSide(casewright);
    pool = await poolSide(casewright);
  });

  test('D02: a council is yet to use its entitlement until its review has begun', async () => {
    const luton = await casewright.signIn('dcs-luton', { role: 'council-dcs', orgId: 'luton' });
    await luton.start(REVIEW, 'RequestReview', 'r2', request('luton'));
    await scheduled(casewright, board, 'r1', { councilId: 'bedford' });
    expect(await started(casewright, board, 'r1', '2012-01-16')).toMatchObject({ stage: 'onSite' });
    await casewright.clock('2012-01-17T09:00:00.000Z');

    const before = await readDashboard(board.lead, 'D02', '2011-12-01');
    expect(before.figures).toEqual({ councils: 152, yetToUse: 152, nothingOpen: 150, requested: 1, scheduled: 1 });
    expect(before.rows).toContainEqual({ councilId: 'bedford', regionId: 'E', status: 'scheduled' });
    expect(before.rows).toContainEqual({ councilId: 'luton', regionId: 'E', status: 'requested' });

    const { figures, rows } = await readDashboard(board.lead, 'D02');
    expect(figures).toMatchObject({ yetToUse: 151, nothingOpen: 150, scheduled: 0 });
    expect(rows.filter(({ councilId }) => councilId === 'bedford')).toEqual([]);
  });

  const trainedAtWarwick = async () => {
    await inThePool(casewright, pool, SAM);
    await inThePool(casewright, pool, NIA, 'nhs');
    await openTraining(pool, 'warwick', ['2011-12-07', '2011-12-08'], 4);
    const place = (personId: string, homeOrgKind: string, group: string) =>
      offeredAPlace(casewright, pool, 'warwick', { personId, homeOrgKind, group });
    await (await place(SAM.personId, 'council', 'social-care-senior-manager')).confirm();
    await (await place(NIA.personId, 'nhs', 'nhs-professional')).confirm();
    await place(OTTO.personId, 'council', 'other');
    await casewright.clock('2011-12-08T17:00:00.000Z');
    expect(await held(pool, 'warwick', [SAM.personId, NIA.personId])).toMatchObject({ stage: 'closed' });
    await casewright.clock('2011-12-09T09:00:00.000Z');
  };

  test('D27: who was offered a place, confirmed it and came, by home organisation kind', async () => {
    await trainedAtWarwick();
    const event = { id: 'warwick', kind: 'peer-review', startsOn: '2011-12-07' };
    const nobody = { waitlisted: 0, attended: 0 };

    expect((await readDashboard(pool.organiser, 'D27', '2011-12-01')).rows).toEqual([
      { ...event, homeOrgKind: 'all', places: 4, offered: 1, confirmed: 2, ...nobody },
      { ...event, homeOrgKind: 'council', places: null, offered: 1, confirmed: 1, ...nobody },
      { ...event, homeOrgKind: 'nhs', places: null, offered: 0, confirmed: 1, ...nobody },
      { ...event, homeOrgKind: 'other', places: null, offered: 0, confirmed: 0, ...nobody },
    ]);
    expect((await readDashboard(pool.organiser, 'D27')).figures).toMatchObject({ confirmed: 0, attended: 2 });
  });

  test('D03: more seats are empty than there are reviewers, until some of them accept (PR-R25)', async () => {
    await trainedAtWarwick();
    await scheduled(casewright, board, 'r1', { councilId: 'bedford' });
    for (const { personId } of [SAM, NIA])
      expect(await pool.recruiter.act('sector-specialist', personId, 'ReleaseToPool')).toMatchObject({
        stage: 'available',
      });
    await casewright.clock('2011-12-12T09:00:00.000Z');

    const short = await readDashboard(board.lead, 'D03');
    expect(short.figures).toMatchObject({ supply: 2, demand: 4, alert: true });
    expect(short.rows).toContainEqual({ by: 'seat-group', group: 'nhs-professional', supply: 1 });
    expect(short.rows).toContainEqual({ by: 'seat-group', group: 'social-care-senior-manager', supply: 1 });
    expect(short.rows).toContainEqual({ by: 'review', id: 'r1', startDate: '2012-01-16', accepted: 0, demand: 4 });

    for (const colleague of [SAM, NIA]) await join(colleague);
    await casewright.clock('2011-12-13T09:00:00.000Z');
    expect((await readDashboard(board.lead, 'D03')).figures).toMatchObject({ supply: 2, demand: 2, alert: false });

    const training = { offered: 1, confirmed: 2, capacity: 4, takenPercent: 75 };
    expect((await readDashboard(board.lead, 'D03', '2011-12-01')).figures).toMatchObject({ supply: 0, ...training });
  });

  const join = async (colleague: Colleague) => {
    await invite(board, 'r1', colleague);
    const reviewer = await casewright.signIn(colleague.personId, { role: 'reviewer' });
    expect(await accept(reviewer, 'r1', colleague.personId)).toMatchObject({ status: 200 });
  };
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { boardSide, invite, SAM, scheduled, trained, type BoardSide, type Colleague } from './review-team.js';
import { held, inThePool, offeredAPlace, openTraining, poolSide, type PoolSide } from './reviewer-pool.js';

const DAYS = ['2012-02-08', '2012-02-09'];

describe('P10: reviewer training on 8 and 9 February 2012', () => {
  let casewright: Casewright;
  let board: BoardSide;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2012-01-09T09:00:00.000Z');
    board = await boardSide(casewright);
    await scheduled(casewright, board, 'thursday', {
      ...{ councilId: 'alpha', startDate: '2012-02-09', endDate: '2012-02-10' },
    });
    await scheduled(casewright, board, 'friday', {
      ...{ councilId: 'beta', startDate: '2012-02-10', endDate: '2012-02-14' },
    });
  });

  const refused = { status: 422, code: 'GUARD_FAILED', ruleId: 'PR-R10' };

  test('whoever was trained on the 9th serves from the 10th on', async () => {
    await trained(board, '2012-02-09', SAM);

    expect(await invite(board, 'thursday', SAM)).toMatchObject(refused);
    const invited = await invite(board, 'friday', SAM);
    expect(invited.events).toMatchObject([{ type: 'ReviewerInvited', data: { trainedOn: '2012-02-09' } }]);
  });

  test('nobody serves untrained, known to the directory or not', async () => {
    expect(await invite(board, 'friday', SAM)).toMatchObject(refused);
    await board.officer.post('/directory/import', {
      people: [{ personId: 'sam', homeOrgId: 'essex', trainings: [{ kind: 'data', completedOn: '2011-10-05' }] }],
    });
    expect(await invite(board, 'friday', SAM)).toMatchObject(refused);
  });

  test('training that was attended counts for whoever is in the pool of specialists (TE-R05)', async () => {
    const pool = await poolSide(casewright);
    expect(await inThePool(casewright, pool, SAM)).toMatchObject({ stage: 'accepted' });
    await attend(SAM, pool);
    await casewright.clock('2012-02-09T18:00:00.000Z');

    expect(await invite(board, 'thursday', SAM)).toMatchObject(refused);
    const invited = await invite(board, 'friday', SAM);
    expect(invited.events).toMatchObject([{ type: 'ReviewerInvited', data: { trainedOn: '2012-02-09' } }]);
  });

  const attend = async ({ personId }: Colleague, pool: PoolSide) => {
    await openTraining(pool, 'warwick', DAYS);
    const application = { personId, homeOrgKind: 'council', group: 'social-care-senior-manager' };
    const place = await offeredAPlace(casewright, pool, 'warwick', application);
    await place.confirm();
    await casewright.clock('2012-02-09T17:00:00.000Z');
    expect(await held(pool, 'warwick', [personId])).toMatchObject({ stage: 'closed' });
  };
});

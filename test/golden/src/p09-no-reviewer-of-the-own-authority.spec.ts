import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { REVIEW } from './review.js';
import { accept, boardSide, invite, SAM, scheduled, trained, withTeam, type BoardSide } from './review-team.js';

describe('P09: a reviewer may not review the own authority', () => {
  let casewright: Casewright;
  let board: BoardSide;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    board = await boardSide(casewright);
    await scheduled(casewright, board, 'r1');
    await trained(board, '2011-10-05', SAM);
  });

  const refused = { status: 422, code: 'GUARD_FAILED', ruleId: 'PR-R08' };
  const own = { nature: 'own-authority', detail: 'I work there' };
  const history = async () => (await board.auditor.read(`/cases/${REVIEW}/r1/events`)).events.map(({ type }) => type);

  test('nobody of the host council is invited, by whatever it is known', async () => {
    expect(await invite(board, 'r1', { ...SAM, homeOrgId: 'alpha' })).toMatchObject(refused);
    expect(await invite(board, 'r1', SAM, own)).toMatchObject(refused);

    await trained(board, '2011-10-05', { ...SAM, homeOrgId: 'alpha' });
    expect(await invite(board, 'r1', SAM)).toMatchObject(refused);
    expect((await history()).at(-1)).toBe('ReviewScheduled');
  });

  test('nobody of the host council accepts', async () => {
    const sam = await casewright.signIn('sam', { role: 'reviewer' });
    await invite(board, 'r1', SAM);

    expect(
      await sam.act(REVIEW, 'r1', 'AcceptInvitation', {
        ...{ personId: 'sam', releaseConfirmedBy: { personId: 'boss' }, declaredInterests: [own] },
      }),
    ).toMatchObject(refused);
    await trained(board, '2011-10-05', { ...SAM, homeOrgId: 'alpha' });
    expect(await accept(sam, 'r1', 'sam')).toMatchObject(refused);
  });

  test('the lead cannot clear it, nor confirm a team with it', async () => {
    await withTeam(casewright, board, 'r1');
    const sam = await casewright.signIn('sam', { role: 'reviewer' });
    await sam.act(REVIEW, 'r1', 'DeclareReviewConflict', { personId: 'sam', ...own });

    const cleared = { personId: 'sam', decision: 'cleared', reason: 'Trusted' };
    expect(await board.lead.act(REVIEW, 'r1', 'DecideReviewConflict', cleared)).toMatchObject(refused);
    expect(await board.lead.act(REVIEW, 'r1', 'ConfirmTeam')).toMatchObject(refused);
  });

  test('somebody of another council reviews it', async () => {
    expect(await invite(board, 'r1', SAM)).toMatchObject({ status: 200, stage: 'scheduled.assemblingTeam' });
    const sam = await casewright.signIn('sam', { role: 'reviewer' });
    expect(await accept(sam, 'r1', 'sam')).toMatchObject({ status: 200 });
  });

  test('whoever was not invited cannot accept or decline', async () => {
    const una = await casewright.signIn('una', { role: 'reviewer' });

    expect(await accept(una, 'r1', 'una')).toMatchObject({ status: 409, code: 'INVALID_STATE' });
    expect(await una.act(REVIEW, 'r1', 'DeclineInvitation', { personId: 'una' })).toMatchObject({
      ...{ status: 409, code: 'INVALID_STATE' },
    });
    expect(await una.read(`/cases/${REVIEW}/r1`)).toMatchObject({ status: 404 });
  });
});

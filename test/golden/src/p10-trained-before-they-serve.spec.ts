import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { boardSide, invite, SAM, scheduled, trained, type BoardSide, type Colleague } from './review-team.js';

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
    await inThePool(SAM);
    await attend(SAM.personId);
    await casewright.clock('2012-02-09T18:00:00.000Z');

    expect(await invite(board, 'thursday', SAM)).toMatchObject(refused);
    const invited = await invite(board, 'friday', SAM);
    expect(invited.events).toMatchObject([{ type: 'ReviewerInvited', data: { trainedOn: '2012-02-09' } }]);
  });

  const inThePool = async ({ personId, homeOrgId }: Colleague) => {
    const specialist = await casewright.signIn(personId, { role: 'sector-specialist' });
    const recruiter = await casewright.signIn('recruiter-1', { role: 'specialist-recruiter' });
    await specialist.start('sector-specialist', 'ApplyAsSpecialist', personId, {
      ...{ personId, homeOrgId, homeOrgKind: 'council', grade: 'Head of service' },
      ...{ specialisms: ['front door'], rolesWanted: ['peer-reviewer'] },
    });
    await recruiter.act('sector-specialist', personId, 'ShortlistSpecialist');
    const admission = { homeAuthorityConsentRef: 'consent-1', capacityDaysPerYear: 10, roles: ['peer-reviewer'] };
    expect(await recruiter.act('sector-specialist', personId, 'AcceptSpecialist', admission)).toMatchObject({
      stage: 'accepted',
    });
  };

  const attend = async (personId: string) => {
    const organiser = await casewright.signIn('organiser-1', { role: 'training-organiser' });
    const trainee = await casewright.signIn(personId, { role: 'trainee' });
    const event = ['training-event', 'warwick'] as const;

    await organiser.start('training-event', 'AnnounceTraining', 'warwick', {
      ...{ kind: 'peer-review', dates: DAYS, venue: 'Warwick University', capacity: 12 },
    });
    await organiser.act(...event, 'OpenApplications');
    await trainee.act(...event, 'ApplyForPlace', {
      ...{ personId, homeOrgKind: 'council', group: 'social-care-senior-manager' },
    });
    await organiser.act(...event, 'OfferPlace', { personId });
    await trainee.act(...event, 'ConfirmPlace', { personId });
    await casewright.clock('2012-02-09T17:00:00.000Z');
    await organiser.act(...event, 'HoldTraining');
    expect(await organiser.act(...event, 'RecordAttendance', { attended: [personId], noShow: [] })).toMatchObject({
      stage: 'closed',
    });
  };
});

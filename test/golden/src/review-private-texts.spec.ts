import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { REVIEW } from './review.js';
import { boardSide, FOUR, invite, scheduled, trained, withTeam, type BoardSide } from './review-team.js';

/** What only those who take part in a review, and auditors, may read. */
const PRIVATE = {
  interest: 'a cousin is a team manager there',
  conflict: 'a former post in the town hall',
  report: 'report-of-the-visit-17',
  comment: 'thank you for the plain words',
};
const PUBLIC = 'the council wants to wait for the inspection';

describe('the private texts of a review', () => {
  let casewright: Casewright;
  let board: BoardSide;
  let dcs: Person;
  let max: Person;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    board = await boardSide(casewright);
    dcs = await scheduled(casewright, board, 'r1');
    const act = (person: Person, command: string, data: object = {}) => person.act(REVIEW, 'r1', command, data);

    await withTeam(casewright, board, 'r1');
    const una = { personId: 'una', homeOrgId: 'kent', seat: 'other-peer' };
    await trained(board, '2011-10-05', una);
    await invite(board, 'r1', una, { nature: 'family', detail: PRIVATE.interest });
    await trained(board, '2011-10-05', { ...una, personId: 'max' });
    await invite(board, 'r1', { ...una, personId: 'max' });
    max = await casewright.signIn('max', { role: 'reviewer' });
    expect((await max.read(`/cases/${REVIEW}/r1`)).status).toBe(200);
    await act(max, 'DeclineInvitation', { personId: 'max' });
    await act(dcs, 'DeclareReviewConflict', { personId: 'una', nature: 'other', detail: PRIVATE.conflict });

    const officer = await casewright.signIn('olu', { role: 'council-officer', orgId: 'alpha' });
    const ruth = await casewright.signIn('ruth', { role: 'review-team-lead' });
    await act(board.lead, 'ConfirmTeam');
    await act(officer, 'ConfirmReadiness', { documentsReceivedOn: '2012-01-09', timetableRef: 'tt-1' });
    await act(dcs, 'PauseReview', { reasonCode: 'other', reason: PUBLIC });
    await act(board.lead, 'ResumeReview');
    await casewright.clock('2012-01-16T09:00:00.000Z');
    await act(ruth, 'StartReview', { startedOn: '2012-01-16' });
    const reviewerDays = FOUR.map(({ personId }) => ({ personId, days: 5 }));
    await act(ruth, 'CompleteOnSite', { endedOn: '2012-01-20', reviewerDays });
    await act(ruth, 'SubmitDraftReport', { reportRef: PRIVATE.report, strengths: [], areasForConsideration: [] });
    await act(dcs, 'AgreeReport', { version: 1 });
    expect(await act(officer, 'RecordReviewFeedback', { rating: 5, comment: PRIVATE.comment })).toMatchObject({
      stage: 'followUp',
    });
  });
  afterAll(() => casewright.close());

  /** Which of the private texts a reader finds at these places. */
  const found = async (reader: Person, ...places: readonly string[]) => {
    const read = await Promise.all(places.map((place) => reader.read(place)));
    const text = JSON.stringify(read);
    expect(read.map(({ status }) => status)).toEqual(places.map(() => 200));
    return Object.values(PRIVATE).filter((each) => text.includes(each));
  };
  const CASE = [`/cases/${REVIEW}/r1`, `/cases/${REVIEW}/r1/events`];

  test('are absent from the feed, and nothing else is', async () => {
    const service = await casewright.signIn('service', { role: 'subscriber' });
    const feed = '/events?limit=100';

    expect(await found(service, feed)).toEqual([]);
    const text = JSON.stringify(await service.read(feed));
    expect(text).toContain(PUBLIC);
    for (const type of ['ReviewerInvited', 'ReviewConflictDeclared', 'DraftReportSubmitted', 'ReviewFeedbackRecorded'])
      expect(text).toContain(`casewright.peer-review.${type}.v1`);
  });

  test('are read by those who take part, and by auditors', async () => {
    const sam = await casewright.signIn('sam', { role: 'reviewer' });
    const luton = await casewright.signIn('home-1', { role: 'home-authority', orgId: 'luton' });
    for (const reader of [dcs, board.lead, sam, luton, board.auditor])
      expect(await found(reader, ...CASE)).toEqual(Object.values(PRIVATE));
  });

  test('are not read by those who read every case without taking part', async () => {
    const finance = await casewright.signIn('fin', { role: 'finance' });
    expect(await found(finance, ...CASE)).toEqual([]);
  });

  test('are not there for others, nor for a reviewer who has declined, as the case is not', async () => {
    const stranger = await casewright.signIn('dcs-beta', { role: 'council-dcs', orgId: 'beta' });
    expect((await stranger.read(CASE[0]!)).status).toBe(404);
    expect((await max.read(CASE[0]!)).status).toBe(404);
  });

  test('are kept in a log that agrees with the statechart, its ledgers and itself', async () => {
    expect(await casewright.findings()).toEqual([]);
  });
});

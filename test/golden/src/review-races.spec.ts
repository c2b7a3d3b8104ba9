import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright } from './casewright.js';
import { REVIEW } from './review.js';
import {
  accept,
  boardSide,
  FOUR,
  invite,
  offered,
  SAM,
  scheduled,
  trained,
  type BoardSide,
  type Colleague,
} from './review-team.js';

const CLIENTS = 16;
const ids = Array.from({ length: CLIENTS }, (_, index) => `r${index}`);

const reasons = (answers: readonly Answer[]) =>
  new Set(answers.filter(({ status }) => status >= 300).map(({ code, ruleId }) => `${code} ${ruleId}`));
const accepted = (answers: readonly Answer[]) => answers.filter(({ status }) => status < 300);

describe('16 clients at once', () => {
  let casewright: Casewright;
  let board: BoardSide;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    board = await boardSide(casewright);
    await board.officer.post('/directory/import', {
      parameters: { 'review.monthlyCapacityPerRegion': CLIENTS, 'review.monthlyCapacityNational': CLIENTS },
    });
  });

  afterEach(async () => expect(await casewright.findings()).toEqual([]));

  test('a reviewer asked for overlapping seats takes one; the others are PR-R12', async () => {
    await trained(board, '2011-10-05', SAM);
    for (const [index, id] of ids.entries()) {
      const startDate = `2012-01-${16 + (index % 5)}`;
      await scheduled(casewright, board, id, { councilId: `council_${id}`, startDate, endDate: '2012-01-20' });
      await invite(board, id, SAM);
    }
    const sam = await casewright.signIn('sam', { role: 'reviewer' });

    const answers = await Promise.all(ids.map((id) => accept(sam, id, 'sam')));

    expect([accepted(answers).length, reasons(answers)]).toEqual([1, new Set(['GUARD_FAILED PR-R12'])]);
    const seats = await Promise.all(ids.map((id) => board.auditor.read(`/cases/${REVIEW}/${id}`)));
    const statuses = seats.map(({ data }) => (data['team'] as readonly { readonly status: string }[])[0]?.status);
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(1);
  });

  test('the last seat of a team is given once; the others are PR-R11', async () => {
    const peer = (nth: number): Colleague => ({ personId: `peer${nth}`, homeOrgId: `org${nth}`, seat: 'other-peer' });
    const [first, ...rest] = Array.from({ length: CLIENTS + 3 }, (_, nth) => peer(nth)) as [Colleague, ...Colleague[]];
    await trained(board, '2011-10-05', ...FOUR, first, ...rest);
    await scheduled(casewright, board, 'r1');
    for (const colleague of [...FOUR, first, ...rest.slice(0, 2)]) await invite(board, 'r1', colleague);

    const answers = await Promise.all(rest.slice(2).map((colleague) => invite(board, 'r1', colleague)));

    expect([answers.length, accepted(answers).length]).toEqual([CLIENTS, 1]);
    expect(reasons(answers)).toEqual(new Set(['GUARD_FAILED PR-R11']));
    const { data } = await board.auditor.read(`/cases/${REVIEW}/r1`);
    expect(data['team']).toHaveLength(8);
  });

  test('an offer that is confirmed at the instant it expires is confirmed or lapses, never both', async () => {
    const councils = new Map<string, Awaited<ReturnType<typeof offered>>>();
    for (const id of ids) councils.set(id, await offered(casewright, board, id, { councilId: `council_${id}` }));
    await casewright.clock('2011-11-28T23:59:59.999Z');

    const [, ...answers] = await Promise.all([
      casewright.clock('2011-11-29T00:00:00.000Z'),
      ...ids.map((id) => councils.get(id)!.act(REVIEW, id, 'ConfirmSlot', { slotId: id })),
    ]);

    for (const [index, id] of ids.entries()) {
      const { events } = await board.auditor.read(`/cases/${REVIEW}/${id}/events`);
      const outcome = answers[index]?.status === 200 ? 'ReviewScheduled' : 'ReviewSlotLapsed';
      expect(events.slice(3).map(({ type }) => type)).toEqual([outcome]);
    }
    for (const { status, code, subcode } of answers.filter((answer) => answer.status !== 200))
      expect([`${status} ${code} ${subcode}`]).toEqual([
        code === 'INVALID_STATE' ? '409 INVALID_STATE undefined' : '422 GUARD_FAILED SLOT_EXPIRED',
      ]);
  });
});

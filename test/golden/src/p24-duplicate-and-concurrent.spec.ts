import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { findingSlot, REVIEW, reviewPeople, slot, type ReviewPeople } from './review.js';

describe('P24: duplicate and concurrent commands', () => {
  let casewright: Casewright;
  let people: ReviewPeople;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    people = await reviewPeople(casewright);
    await findingSlot(people, 'r1');
    await people.coordinator.act(REVIEW, 'r1', 'OfferSlot', slot('s1', '2012-01-03', '2012-01-09'));
  });

  const confirm = (key: string) =>
    people.dcs.act(REVIEW, 'r1', 'ConfirmSlot', { slotId: 's1' }, { 'idempotency-key': key });

  const history = async () => (await people.auditor.read(`/cases/${REVIEW}/r1/events`)).events;

  test('the same ConfirmSlot twice is one ReviewScheduled, and the same answer', async () => {
    const first = await confirm('once');
    const second = await confirm('once');

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.events).toEqual(first.events);
    expect(second).toMatchObject({ revision: first.revision, stage: first.stage });
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect((await history()).filter(({ type }) => type === 'ReviewScheduled')).toHaveLength(1);
  });

  test('the same ConfirmSlot many times at once is one ReviewScheduled', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => confirm('at-once')));

    // whoever comes while it is carried out hears so; whoever comes later hears the answer again
    for (const { status, code } of answers) expect([200, 'IN_PROGRESS']).toContain(status === 200 ? status : code);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await history()).filter(({ type }) => type === 'ReviewScheduled')).toHaveLength(1);
  });

  test('of two commands that expect the same revision, the second is CONCURRENCY and appends nothing', async () => {
    const { revision } = await people.auditor.read(`/cases/${REVIEW}/r1`);
    const expecting = { 'if-match': `"${revision}"` };

    const first = await people.dcs.act(REVIEW, 'r1', 'DeclineSlot', { slotId: 's1', reason: 'half term' }, expecting);
    const offered = slot('s2', '2012-01-16', '2012-01-20');
    const second = await people.coordinator.act(REVIEW, 'r1', 'OfferSlot', offered, expecting);

    expect(first).toMatchObject({ status: 200, revision: revision + 1 });
    expect(second).toMatchObject({ status: 412, code: 'CONCURRENCY' });
    expect(await history()).toHaveLength(revision + 2);
  });

  test('a wrong role in a wrong state hears of the role', async () => {
    await confirm('booked');

    expect(await people.coordinator.act(REVIEW, 'r1', 'ConfirmSlot', { slotId: 's1' })).toMatchObject({
      ...{ status: 403, code: 'ROLE_NOT_ALLOWED' },
    });
    expect(await people.dcs.act(REVIEW, 'r1', 'ConfirmSlot', { slotId: 's1' })).toMatchObject({
      ...{ status: 409, code: 'INVALID_STATE' },
    });
  });
});

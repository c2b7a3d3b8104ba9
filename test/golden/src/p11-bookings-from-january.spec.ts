import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { findingSlot, REVIEW, reviewPeople, slot, type ReviewPeople } from './review.js';

describe('P11: bookings from January', () => {
  let casewright: Casewright;
  let people: ReviewPeople;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    people = await reviewPeople(casewright);
    expect(await findingSlot(people, 'r1')).toMatchObject({ stage: 'scheduling.findingSlot' });
  });

  const offer = (startDate: string, endDate: string) =>
    people.coordinator.act(REVIEW, 'r1', 'OfferSlot', slot('s1', startDate, endDate));

  test.each([
    ['a week in December 2011', '2011-12-12', '2011-12-16', 'PR-R03'],
    ['a start on the bank holiday of 2 January', '2012-01-02', '2012-01-06', 'PR-R05'],
    ['an end after March 2012', '2012-03-28', '2012-04-02', 'PR-R05'],
  ])('%s is refused, and nothing is recorded', async (_, startDate, endDate, ruleId) => {
    expect(await offer(startDate, endDate)).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId });

    expect(await people.auditor.read(`/cases/${REVIEW}/r1`)).toMatchObject({ revision: 1 });
    expect(await people.auditor.read(`/cases/${REVIEW}/r1/refusals`)).toMatchObject({
      refusals: [{ type: 'OfferSlot', code: 'GUARD_FAILED', ruleId, actor: { personId: 'coordinator-1' } }],
    });
  });

  test('3 to 9 January is offered until 28 November, and costs nothing', async () => {
    const offered = await offer('2012-01-03', '2012-01-09');

    expect(offered).toMatchObject({ status: 200, stage: 'scheduling.slotOffered', data: { chargePence: 0 } });
    expect(offered.events).toMatchObject([{ type: 'ReviewSlotOffered', data: { expiresOn: '2011-11-28' } }]);
    expect(offered.timers).toContainEqual({ name: 'slot offer', due: '2011-11-28', then: 'ReviewSlotLapsed' });
  });

  test('the offer stands until its last day is over, and then lapses by itself', async () => {
    await offer('2012-01-03', '2012-01-09');

    await casewright.clock('2011-11-28T23:59:59.999Z');
    expect(await people.auditor.read(`/cases/${REVIEW}/r1`)).toMatchObject({ stage: 'scheduling.slotOffered' });

    await casewright.clock('2011-11-29T00:00:00.000Z');
    expect(await people.auditor.read(`/cases/${REVIEW}/r1`)).toMatchObject({ stage: 'scheduling.findingSlot' });
    const { events } = await people.auditor.read(`/cases/${REVIEW}/r1/events`);
    expect(events.at(-1)).toMatchObject({ type: 'ReviewSlotLapsed', meta: { actor: { role: 'system' } } });
  });

  test('every event that carries a charge says 0', async () => {
    await offer('2012-01-03', '2012-01-09');

    const { events } = await people.auditor.read(`/cases/${REVIEW}/r1/events`);
    const charges = events.filter(({ data }) => 'chargePence' in data).map(({ data }) => data['chargePence']);
    expect(charges).toEqual([0]);
  });
});

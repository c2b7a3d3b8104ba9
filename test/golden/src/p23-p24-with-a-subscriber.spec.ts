import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { JISP, planOf, planPeople, type PlanPeople } from './plans.js';
import { findingSlot, REVIEW, reviewPeople, slot, type ReviewPeople } from './review.js';
import { openSubscriber, type PublicEvent, type Subscriber } from './subscriber.js';

jest.setTimeout(60_000);

const named = (events: readonly PublicEvent[], event: string) =>
  events.filter(({ type }) => type.split('.')[2] === event);
const ids = (events: readonly PublicEvent[]) => events.map(({ id }) => id);

describe('a subscriber beside', () => {
  let casewright: Casewright;
  let subscriber: Subscriber;

  beforeAll(async () => {
    casewright = await openCasewright();
    subscriber = await openSubscriber(casewright);
  });
  afterAll(async () => {
    await casewright.close();
    await subscriber.close();
  });

  describe('P24: commands that come twice and at once', () => {
    let people: ReviewPeople;
    const confirm = (key: string) =>
      people.dcs.act(REVIEW, 'r1', 'ConfirmSlot', { slotId: 's1' }, { 'idempotency-key': key });

    beforeAll(async () => {
      await casewright.clock('2011-11-14T09:00:00.000Z');
      expect(await subscriber.subscribe()).toBe(201);
      people = await reviewPeople(casewright);
      await findingSlot(people, 'r1');
      await people.coordinator.act(REVIEW, 'r1', 'OfferSlot', slot('s0', '2012-01-03', '2012-01-09'));
    });

    test('a command that lost its race is told nobody', async () => {
      const { revision } = await people.auditor.read(`/cases/${REVIEW}/r1`);
      const expecting = { 'if-match': `"${revision}"` };
      const decline = { slotId: 's0', reason: 'half term' };
      const offered = slot('s1', '2012-01-16', '2012-01-20');
      const first = await people.dcs.act(REVIEW, 'r1', 'DeclineSlot', decline, expecting);
      const told = ids(await subscriber.fed());
      const second = await people.coordinator.act(REVIEW, 'r1', 'OfferSlot', offered, expecting);

      expect([first.status, second.status]).toEqual([200, 412]);
      expect(ids(await subscriber.fed())).toEqual(told);
      await people.coordinator.act(REVIEW, 'r1', 'OfferSlot', offered);
    });

    test('a ConfirmSlot sent many times under one key is one ReviewScheduled, told once in either way', async () => {
      const answers = await Promise.all(Array.from({ length: 16 }, () => confirm('once')));
      await confirm('once');

      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect(named(await subscriber.fed(), 'ReviewScheduled')).toHaveLength(1);
      expect(named(await subscriber.brought(), 'ReviewScheduled')).toHaveLength(1);
    });

    test('both ways tell the same, in the same order', async () => {
      const ofCase = (events: readonly PublicEvent[]) => ids(events.filter(({ subject }) => subject === 'r1'));

      expect(ofCase(await subscriber.brought())).toEqual(ofCase(await subscriber.fed()));
    });
  });

  describe('P23: a replay', () => {
    let people: PlanPeople;
    beforeAll(async () => {
      await casewright.reset();
      await casewright.clock('2009-01-12T10:00:00.000Z');
      subscriber.forget();
      expect(await subscriber.subscribe()).toBe(201);
      people = await planPeople(casewright);
      await planOf(people, await people.director('bedford')).assembled();
    });

    test('tells nobody anything: each event was told once, when it happened', async () => {
      const before = ids(await subscriber.fed());
      const id = planOf(people, people.csa).id;
      const { revision } = await people.auditor.read(`/cases/${JISP}/${id}`);
      const replayed = async () => {
        const states = [];
        for (let at = 0; at <= revision; at += 1) {
          const { stage, data } = await people.auditor.read(`/cases/${JISP}/${id}?revision=${at}`);
          states.push({ stage, data });
        }
        return states;
      };

      expect(await replayed()).toEqual(await replayed());
      expect(ids(await subscriber.fed())).toEqual(before);
      const brought = ids(await subscriber.brought());
      expect(brought).toHaveLength(new Set(brought).size);
      expect(new Set(brought)).toEqual(new Set(before));
    });
  });
});

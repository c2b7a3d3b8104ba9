import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright } from './casewright.js';
import { request, REVIEW, reviewPeople, slot, type ReviewPeople } from './review.js';

const CLIENTS = 64;
const PER_REGION = 3;

/** Sixty-four councils' worth of ids; a rule about a council needs each to be its own. */
const ids = Array.from({ length: CLIENTS }, (_, index) => `r${index}`);

const outcomes = (answers: readonly Answer[]) => ({
  accepted: answers.filter(({ status }) => status < 300).length,
  refusals: new Set(answers.filter(({ status }) => status >= 300).map(({ code, ruleId }) => `${code} ${ruleId}`)),
});

describe('64 clients at once', () => {
  let casewright: Casewright;
  let people: ReviewPeople;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    people = await reviewPeople(casewright);
  });

  test('three offers take the last places of a region and month; the others hear PR-R06', async () => {
    for (const id of ids) {
      const council = `council_${id}`;
      await (
        await casewright.signIn('dcs', { role: 'council-dcs', orgId: council })
      ).start(...([REVIEW, 'RequestReview', id, request(council)] as const));
      await people.lead.act(REVIEW, id, 'AcceptRequest', { reviewLeadId: 'lead-1' });
    }

    const answers = await Promise.all(
      ids.map((id) => people.coordinator.act(REVIEW, id, 'OfferSlot', slot(id, '2012-01-16', '2012-01-20'))),
    );

    expect(outcomes(answers)).toEqual({ accepted: PER_REGION, refusals: new Set(['GUARD_FAILED PR-R06']) });
  });

  test('one request wins a council its open review; the others hear PR-R04', async () => {
    const answers = await Promise.all(ids.map((id) => people.dcs.start(REVIEW, 'RequestReview', id, request())));

    expect(outcomes(answers)).toEqual({ accepted: 1, refusals: new Set(['GUARD_FAILED PR-R04']) });
  });
});

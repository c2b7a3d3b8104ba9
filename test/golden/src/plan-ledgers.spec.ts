import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { JISP, OFFER, opening, planOf, planPeople, type PlanPeople } from './plans.js';

const CLIENTS = 16;
const nth = Array.from({ length: CLIENTS }, (_, index) => index);

describe('what plans share', () => {
  let casewright: Casewright;
  let people: PlanPeople;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());
  beforeEach(async () => {
    await casewright.reset();
    await casewright.clock('2009-01-12T10:00:00.000Z');
    people = await planPeople(casewright);
  });

  const open = () => people.csa.post(`/cases/${JISP}`, { command: 'OpenJisp', data: opening() });
  const withdraw = (id: string) =>
    people.csa.act(JISP, id, 'WithdrawJisp', { reason: 'Merged', dcsAgreementRef: 'Letter' });

  test('a plan that was withdrawn is followed by another, under the next id of its council and year', async () => {
    expect((await open()).headers.get('location')).toMatch(/\/jisp\/bedford_2009_10$/);
    expect(await open()).toMatchObject({ status: 409, code: 'ALREADY_EXISTS' });

    for (const [id, next] of [
      ['bedford_2009_10', 'bedford_2009_10_2'],
      ['bedford_2009_10_2', 'bedford_2009_10_3'],
    ] as const) {
      await withdraw(id);
      const again = await open();
      expect(again.status).toBe(201);
      expect(again.headers.get('location')).toMatch(new RegExp(`/jisp/${next}$`));
    }
    expect(await casewright.findings()).toEqual([]);
  });

  test(`a council gets one plan for a year when ${CLIENTS} open one at once (JP-R26)`, async () => {
    const answers = await Promise.all(nth.map((n) => people.csa.start(JISP, 'OpenJisp', `plan${n}`, opening())));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(answer).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'JP-R26' });
    expect(await casewright.findings()).toEqual([]);
  });

  test(`a provider with 10 days offers 3 in three plans when ${CLIENTS} councils ask at once (JP-R34)`, async () => {
    const capacities = [{ regionId: 'E', planYear: '2009-10', days: 10 }];
    await people.officer.post('/directory/import', {
      providers: [{ id: 'tfc', name: 'Together for Children', kind: 'field-force', capacities }],
    });
    const plans = [];
    for (const n of nth) {
      const council = `council_${n}`;
      const plan = planOf(people, await people.director(council), council);
      await plan.planned();
      await plan.invite('o1', 'tfc', 'n109');
      plans.push(plan);
    }

    const submit = (id: string) => people.tfc.act(JISP, id, 'SubmitOffer', { offerId: 'o1', ...OFFER });
    const answers = await Promise.all(plans.map(({ id }) => submit(id)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(answer).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'JP-R34', subcode: 'CAPACITY' });
    expect(await casewright.findings()).toEqual([]);
  });
});

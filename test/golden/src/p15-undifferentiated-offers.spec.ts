import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { ATTESTED, JISP, OFFER, planOf, planPeople, type PlanPeople } from './plans.js';

let casewright: Casewright;
let people: PlanPeople;
let plan: ReturnType<typeof planOf>;

beforeAll(async () => {
  casewright = await openCasewright();
  await casewright.clock('2009-01-12T10:00:00.000Z');
  people = await planPeople(casewright);
  plan = planOf(people, await people.director('bedford'));
  await plan.planned();
  await plan.invite('o1', 'tfc', 'n109');
  await plan.invite('o2', 'tpc', 'n112');
  await plan.act(people.tfc, 'SubmitOffer', { offerId: 'o1', ...OFFER, differentiated: false });
  await plan.act(people.tpc, 'SubmitOffer', { offerId: 'o2', ...OFFER });
});
afterAll(() => casewright.close());

const refused = (ruleId: string) => ({ status: 422, code: 'GUARD_FAILED', ruleId });

test('P15: an offer that is not tailored is challenged and revised before it enters a package', async () => {
  const { csa, tfc, tpc } = people;
  const revise = (differentiated: boolean) => ({ offerId: 'o1', ...OFFER, differentiated });

  expect(await csa.act(JISP, plan.id, 'AssemblePackage', ATTESTED)).toMatchObject(refused('JP-R07'));
  await plan.act(csa, 'ChallengeOffer', { offerId: 'o1', ground: 'undifferentiated', text: 'Everybody has this' });
  expect(await csa.act(JISP, plan.id, 'AssemblePackage', ATTESTED)).toMatchObject(refused('JP-R07'));

  expect(await tfc.act(JISP, plan.id, 'ReviseOffer', revise(false))).toMatchObject(refused('JP-R33'));
  expect(await tpc.act(JISP, plan.id, 'ReviseOffer', revise(true))).toMatchObject(refused('JP-R33'));

  const revised = await plan.act(tfc, 'ReviseOffer', revise(true));
  expect(revised.events).toMatchObject([{ type: 'OfferRevised', data: { offerId: 'o1', version: 2 } }]);
  expect(await plan.act(csa, 'AssemblePackage', ATTESTED)).toMatchObject({ stage: 'packageReview.withAuthority' });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { readDashboard } from './dashboard.js';
import { ATTESTED, JISP, planOf, planPeople, type PlanPeople } from './plans.js';

const example = (offerId: string, providerId: string, needId: string, dueBy: string, text: string, more: object) => ({
  ...{ offerId, providerId, needId },
  offer: { offerId, text, objectiveType: 'process', differentiated: true, approximate: false, dueBy, ...more },
});

/** The six offers of the guidance; months stand for their last days. */
const EXAMPLES = [
  example('ex1', 'tpc', 'n112', '2009-05-31', '2 visits to help develop a new sexual health policy', { visits: 2 }),
  example('ex2', 'tpc', 'n112', '2009-07-31', 'advice on a business case for contraception funding', {
    unquantifiedReason: 'As much as the managers need',
  }),
  example('ex3', 'tpc', 'n112', '2009-09-30', 'intensive diagnostic visit and report', { days: 3, visits: 1 }),
  example('ex4', 'tfc', 'n109', '2009-06-30', 're-evaluate the portfolio of centres', { days: 3 }),
  example('ex5', 'tfc', 'n109', '2009-11-30', 'better working across outsourced partners', { days: 3 }),
  example('ex6', 'tfc', 'n109', '2009-06-30', 'review the capital build programme', { days: 2 }),
];

describe('P16: the six example offers', () => {
  let casewright: Casewright;
  let people: PlanPeople;
  let director: Person;
  let plan: ReturnType<typeof planOf>;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-01-12T10:00:00.000Z');
    people = await planPeople(casewright);
    director = await people.director('bedford');
    plan = planOf(people, director);
    await plan.planned();
    for (const { offerId, providerId, needId } of EXAMPLES) await plan.invite(offerId, providerId, needId);
  });
  afterAll(() => casewright.close());

  const providerOf = (providerId: string) => (providerId === 'tfc' ? people.tfc : people.tpc);

  test('the second says why it is not quantified, or is refused', async () => {
    const silent = { ...EXAMPLES[1]!.offer, unquantifiedReason: undefined };
    expect(await people.tpc.act(JISP, plan.id, 'SubmitOffer', silent)).toMatchObject({
      ...{ status: 422, code: 'GUARD_FAILED', ruleId: 'JP-R09' },
    });
  });

  test('assembled, they are 11 days and 3 visits, and the council accepts all of them', async () => {
    for (const { providerId, offer } of EXAMPLES) await plan.act(providerOf(providerId), 'SubmitOffer', offer);
    const assembled = await plan.act(people.csa, 'AssemblePackage', ATTESTED);
    expect(assembled.events).toMatchObject([{ data: { version: 1, totalDays: 11, totalVisits: 3, totalPence: 0 } }]);

    await plan.act(director, 'AcceptPackage', { version: 1 });
    await plan.act(people.csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' });
    await plan.act(director, 'ApproveJisp', { version: 1 });
    const recipientIds = ['tfc', 'tpc', 'riep', 'c4eo', 'csp'];
    const active = await plan.act(people.csa, 'CopyJisp', { recipientIds, copiedOn: '2009-01-12' });

    expect(active.stage).toBe('active.monitoring');
    expect(active.data['offers']).toMatchObject(EXAMPLES.map(() => ({ state: 'accepted' })));
  });

  test('so the support by provider, priority and indicator counts them (D07)', async () => {
    await casewright.clock('2009-01-12T11:00:00.000Z');
    const { figures, rows } = await readDashboard(people.auditor, 'D07');
    const ni109 = { items: 3, unquantified: 0, plannedDays: 8, plannedVisits: 0, providers: 'tfc' };
    const ni112 = { items: 3, unquantified: 2, plannedDays: 3, plannedVisits: 3, providers: 'tpc' };

    expect(figures).toMatchObject({ items: 6, plannedDays: 11, plannedVisits: 3, deliveredDays: 0 });
    expect(rows).toMatchObject([
      { by: 'provider', key: 'tfc', ...ni109 },
      { by: 'provider', key: 'tpc', ...ni112 },
      { by: 'theme', key: 'children’s centres', ...ni109 },
      { by: 'theme', key: 'under 18 conception rate', ...ni112 },
      { by: 'indicator', key: 'NI 109', ...ni109 },
      { by: 'indicator', key: 'NI 112', ...ni112 },
    ]);
  });

  test('with nothing delivered, those due by the end of June are overdue on 1 July, and no others', async () => {
    await casewright.clock('2009-07-01T10:00:00.000Z');
    const { events } = await people.auditor.read(`/cases/${JISP}/${plan.id}/events`);
    const overdue = events.filter(({ type }) => type === 'OfferDeliveryOverdue').map(({ data }) => data['offerId']);

    expect([...overdue].sort()).toEqual(['ex1', 'ex4', 'ex6']);
    expect(await casewright.findings()).toEqual([]);
  });
});

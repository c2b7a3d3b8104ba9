import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright, type Person } from './casewright.js';
import { JISP, OFFER, planOf, planPeople, type PlanPeople } from './plans.js';

describe('P14 and P23: the revision loop of a plan, and its replay', () => {
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
    await plan.assembled();
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  const answers = (...itemIds: readonly string[]) => ({
    responses: itemIds.map((itemId) => ({ itemId, outcome: 'done', text: 'Done' })),
  });
  const revise = async (offerId: string) => {
    await plan.act(people.csa, 'FeedBackToProviders', { offerIds: [offerId], text: 'Could it be sooner?' });
    await plan.act(people.tfc, 'ReviseOffer', { offerId, ...OFFER, dueBy: '2009-05-29' });
  };

  test('a package is not resubmitted before its providers have been told and every revision is answered', async () => {
    const items = [
      { itemId: 'i1', offerId: 'o1', text: 'Sooner' },
      { itemId: 'i2', text: 'Say who leads' },
    ];
    await plan.act(director, 'RequestPackageRevisions', { items });

    expect(await people.csa.act(JISP, plan.id, 'ResubmitPackage', answers('i1', 'i2'))).toMatchObject({
      ...{ status: 422, code: 'GUARD_FAILED', ruleId: 'JP-R12' },
    });
    await revise('o1');
    expect(await plan.act(people.csa, 'ResubmitPackage', answers('i1', 'i2'))).toMatchObject({ data: { version: 2 } });
  });

  test('the version before is stale', async () => {
    expect(await director.act(JISP, plan.id, 'AcceptPackage', { version: 1 })).toMatchObject({
      ...{ status: 422, code: 'GUARD_FAILED', ruleId: 'JP-R24', subcode: 'STALE_VERSION' },
    });
  });

  test('a refused approval leads to the same loop', async () => {
    await plan.act(director, 'AcceptPackage', { version: 2 });
    await plan.act(people.csa, 'SendForApproval', { version: 2, documentRef: 'JISP 2' });
    const items = [{ itemId: 'i3', offerId: 'o1', text: 'Name the centres' }];
    await plan.act(director, 'RequestFurtherChanges', { items });
    await revise('o1');

    expect(await plan.act(people.csa, 'ResubmitPackage', answers('i3'))).toMatchObject({
      ...{ stage: 'packageReview.withAuthority', data: { version: 3 } },
    });
  });

  test('which ends with the approval, after two rounds', async () => {
    await plan.act(director, 'AcceptPackage', { version: 3 });
    await plan.act(people.csa, 'SendForApproval', { version: 3, documentRef: 'JISP 3' });

    expect(await plan.act(director, 'ApproveJisp', { version: 3 })).toMatchObject({
      ...{ stage: 'finalised', data: { rounds: 2, approvedVersion: 3 } },
    });
  });

  describe('P23: an auditor', () => {
    const historyOf = async () => (await people.auditor.read(`/cases/${JISP}/${plan.id}/events`)).events;
    const at = (revision: number): Promise<Answer> =>
      people.auditor.read(`/cases/${JISP}/${plan.id}?revision=${revision}`);
    const revisionOf = async (type: string) => (await historyOf()).find((event) => event.type === type)!.revision;

    test('sees the plan as it was when further changes were asked for', async () => {
      expect(await at(await revisionOf('JispFurtherChangesRequested'))).toMatchObject({
        ...{ stage: 'packageReview.revising', data: { version: 2, rounds: 2 } },
      });
    });

    test('and when its package was first assembled', async () => {
      expect(await at(await revisionOf('PackageAssembled'))).toMatchObject({
        ...{ stage: 'packageReview.withAuthority', data: { version: 1, rounds: 0 } },
      });
    });

    test('gets the same from each replay, and nothing acts meanwhile', async () => {
      const before = await historyOf();
      const [once, again] = [await at(before.length - 1), await at(before.length - 1)];

      expect({ stage: once.stage, data: once.data }).toEqual({ stage: again.stage, data: again.data });
      expect(await historyOf()).toEqual(before);
    });
  });
});

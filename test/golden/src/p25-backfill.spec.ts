import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { contractPeople, type ContractPeople } from './contracts.js';
import { readDashboard } from './dashboard.js';
import { recruit, send, specialistPeople, type SpecialistPeople } from './specialist.js';

const DEPLOYMENT = 'specialist-deployment';
const CLAIM = 'backfill-claim';
const NEED = {
  ...{ forStream: 'improvementCase-c1', purpose: 'improvement-support', hostOrgId: 'york', specialism: 'front door' },
  ...{ days: 3, from: '2011-12-05', to: '2011-12-09' },
};

const refused = (ruleId: string) => ({ status: 422, code: 'GUARD_FAILED', ruleId });

describe('P25: backfill', () => {
  let casewright: Casewright;
  let people: SpecialistPeople & ContractPeople & { readonly lena: Person; readonly auditor: Person };

  /** Ann is sent to York for three days, and has worked them. */
  const deployed = async (id: string, backfill: boolean) => {
    const { ann, lena } = people;
    await lena.start(DEPLOYMENT, 'RequestDeployment', id, NEED);
    await send(people, '2011-12-05', { id, backfill });
    await ann.act(DEPLOYMENT, id, 'RecordDeploymentDays', { date: '2011-12-09', days: 3 });
    return lena.act(DEPLOYMENT, id, 'CompleteDeployment');
  };

  const claim = (id: string, claimed: object) =>
    people.leeds.start(CLAIM, 'SubmitClaim', id, {
      ...{ deploymentId: 'd1', claimantOrgId: 'leeds', dayRatePence: 35_000 },
      ...claimed,
    });

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-11-14T09:00:00.000Z');
    people = {
      ...(await specialistPeople(casewright)),
      ...(await contractPeople(casewright)),
      lena: await casewright.signIn('lena', { role: 'lead-broker', regionId: 'YH' }),
      auditor: await casewright.signIn('auditor-1', { role: 'auditor' }),
    };
    await recruit(people);
    await casewright.clock('2011-12-12T09:00:00.000Z');
    expect(await deployed('d1', true)).toMatchObject({ stage: 'completed', data: { deliveredDays: 3 } });
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  test('two days at £350 are £700', async () => {
    expect(await claim('b1', { days: 2 })).toMatchObject({
      ...{ status: 201, stage: 'submitted' },
      events: [{ type: 'BackfillClaimSubmitted', data: { claimId: 'b1', amountPence: 70_000 } }],
    });
  });

  test('one and a half more are refused, one more is accepted', async () => {
    expect(await claim('b2', { days: 1.5 })).toMatchObject(refused('BF-R02'));
    expect(await people.auditor.read(`/cases/${CLAIM}/b2`)).toMatchObject({ status: 404 });
    expect(await claim('b2', { days: 1 })).toMatchObject({ status: 201, data: { amountPence: 35_000 } });
  });

  test('a day costs £400 at most', async () => {
    await people.leeds.act(CLAIM, 'b2', 'WithdrawClaim', { reason: 'Another rate' });
    expect(await claim('b3', { days: 1, dayRatePence: 40_001 })).toMatchObject(refused('BF-R02'));
    expect(await claim('b3', { days: 1, dayRatePence: 40_000 })).toMatchObject({ status: 201 });
  });

  test('a deployment released without backfill entitles nobody', async () => {
    expect(await deployed('d2', false)).toMatchObject({
      stage: 'completed',
      data: { deliveredDays: 3, backfill: false },
    });
    expect(await claim('b4', { deploymentId: 'd2', days: 1 })).toMatchObject(refused('BF-R01'));
  });

  test('whoever validates a claim does not approve it, and a third person pays it', async () => {
    const { manager, director, finance } = people;
    expect(await manager.act(CLAIM, 'b1', 'ValidateClaim')).toMatchObject({ stage: 'validated' });
    const approve = (who: Person) => who.act(CLAIM, 'b1', 'ApproveClaim', { approvedPence: 70_000 });
    expect(await approve(manager)).toMatchObject(refused('BF-R03'));
    expect(await approve(director)).toMatchObject({ stage: 'approved' });

    await casewright.clock('2011-12-20T09:00:00.000Z');
    expect(await finance.act(CLAIM, 'b1', 'PayClaim', { paidOn: '2011-12-20', paymentRef: 'BACS 1' })).toMatchObject({
      ...{ stage: 'paid', data: { approvedPence: 70_000, paidOn: '2011-12-20' } },
    });
  });

  test('finance sees what may still have to be paid, and how long payment takes (D16)', async () => {
    await casewright.clock('2011-12-21T09:00:00.000Z');
    const { finance } = people;

    expect((await readDashboard(finance, 'D16', '2011-12-12')).figures).toMatchObject({
      ...{ claims: 3, days: 4, liabilityPence: 110_000, meanWorkingDaysToPaid: 'n/a' },
    });
    const { figures, rows } = await readDashboard(finance, 'D16');
    expect(figures).toMatchObject({ claims: 3, liabilityPence: 40_000, meanWorkingDaysToPaid: 6 });
    expect(rows).toMatchObject([
      { state: 'submitted', claims: 1, days: 1, amountPence: 40_000 },
      { state: 'queried', claims: 0 },
      { state: 'validated', claims: 0 },
      { state: 'approved', claims: 0 },
      { state: 'paid', claims: 1, days: 2, amountPence: 70_000, approvedPence: 70_000 },
      { state: 'rejected', claims: 0 },
      { state: 'withdrawn', claims: 1, days: 1, amountPence: 35_000 },
    ]);
  });

  test('the director sees the specialist, and what of her capacity is used (D28)', async () => {
    const { figures, rows } = await readDashboard(people.director, 'D28');
    const used = { capacityDays: 10, daysUsed: 6, usedPercent: 60, daysReserved: 0, activeDeployments: 0 };

    expect(figures).toEqual({ year: '2011/12', specialists: 1, ...used });
    expect(rows).toContainEqual({ by: 'role', key: 'support', specialists: 1, ...used });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { readDashboard } from './dashboard.js';
import { planOf, planPeople, type PlanPeople } from './plans.js';

const COUNCILS = ['bedford', 'essex', 'luton'] as const;
type Council = (typeof COUNCILS)[number];

describe('what dashboards say of three plans of a region', () => {
  let casewright: Casewright;
  let people: PlanPeople;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-03-16T10:00:00.000Z');
    people = await planPeople(casewright);
    for (const council of COUNCILS) await planOf(people, await people.director(council), council).sent();
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  const act = async (council: Council, who: Person, command: string, data: object) =>
    planOf(people, who, council).act(who, command, data);
  const direct = async (council: Council, command: string, data: object) =>
    act(council, await people.director(council), command, data);
  const rowsOf = async (dashboard: string, asAt?: string) =>
    (await readDashboard(people.auditor, dashboard, asAt)).rows;
  const figuresOf = async (dashboard: string, asAt?: string) =>
    (await readDashboard(people.auditor, dashboard, asAt)).figures;

  test('D10: each waits for its director, and is overdue when ten working days are over', async () => {
    await casewright.clock('2009-03-27T10:00:00.000Z');
    await direct('bedford', 'ApproveJisp', { version: 1 });
    await casewright.clock('2009-04-02T10:00:00.000Z');
    await direct('luton', 'ApproveJisp', { version: 1 });
    await casewright.clock('2009-04-03T10:00:00.000Z');

    expect(await rowsOf('D10', '2009-03-26')).toEqual(
      COUNCILS.map((councilId) => ({
        ...{ id: `${councilId}_2009_10`, councilId, ageDays: 10, dueOn: '2009-03-30', overdue: false },
      })),
    );
    expect(await rowsOf('D10')).toEqual([
      { id: 'essex_2009_10', councilId: 'essex', ageDays: 18, dueOn: '2009-03-30', overdue: true },
    ]);
    expect(await figuresOf('D10', '2009-03-31')).toEqual({ awaiting: 2, overdue: 2 });
  });

  test('D11: one of three was on time, one came two days late, and one is late (P13)', async () => {
    const counted = { plans: 3, onTime: 1, onTimePercent: 33.3, approvedAfterTarget: 1, late: 1 };

    expect(await figuresOf('D11', '2009-04-03')).toEqual({ ...counted, medianDaysFromTarget: -1 });
    expect(await rowsOf('D11', '2009-04-03')).toMatchObject([{ planYear: '2009-10', ...counted }]);
    expect(await figuresOf('D11', '2009-03-26')).toMatchObject({ plans: 3, onTime: 0, late: 0 });
  });

  test('D12: the two that are approved have two indicators in common, with an offer of three days each for both', async () => {
    expect(await rowsOf('D12')).toEqual([
      { regionId: 'E', key: 'NI 109', councils: 2, days: 6 },
      { regionId: 'E', key: 'NI 112', councils: 2, days: 6 },
    ]);
    expect(await rowsOf('D12', '2009-04-01')).toEqual([]);
  });

  test('a change waits for the director (D10), and counts once it is approved (D12)', async () => {
    const { csa, tpc } = people;
    const recipientIds = ['tfc', 'riep', 'c4eo', 'csp'];
    await act('bedford', csa, 'CopyJisp', { recipientIds, copiedOn: '2009-04-03' });
    await casewright.clock('2009-06-01T09:00:00.000Z');
    await act('bedford', csa, 'ProposeChange', { changeId: 'c1', kind: 'add-offer', reason: 'A policy is wanted' });
    await act('bedford', csa, 'InviteOffer', { offerId: 'o2', needIds: ['n112'], providerId: 'tpc', optional: false });
    await act('bedford', tpc, 'SubmitOffer', {
      ...{ offerId: 'o2', text: 'Help with a policy', objectiveType: 'process', differentiated: true },
      ...{ days: 1.5, approximate: true, dueBy: '2009-09-30' },
    });
    await act('bedford', csa, 'SendChangeForApproval', { changeId: 'c1', version: 2 });
    await casewright.clock('2009-06-04T09:00:00.000Z');
    await direct('bedford', 'ApproveChange', { changeId: 'c1', version: 2 });
    await casewright.clock('2009-06-05T09:00:00.000Z');

    expect(await rowsOf('D10', '2009-06-03')).toMatchObject([
      { id: 'essex_2009_10', ageDays: 79, overdue: true },
      { id: 'bedford_2009_10', ageDays: 2, dueOn: '2009-06-15', overdue: false },
    ]);
    expect(await rowsOf('D12', '2009-06-03')).toMatchObject([
      { key: 'NI 109', days: 6 },
      { key: 'NI 112', days: 6 },
    ]);
    expect(await rowsOf('D12')).toMatchObject([
      { key: 'NI 112', days: 7.5 },
      { key: 'NI 109', days: 6 },
    ]);
  });

  test('D13: what directors think of the support of a provider, and what it has not been told', async () => {
    for (const [council, rating] of [
      ['bedford', 5],
      ['luton', 4],
    ] as const) {
      await act(council, people.tfc, 'RecordSupportDelivered', { offerId: 'o1', date: '2009-06-05', days: 3 });
      await direct(council, 'RecordSupportFeedback', { offerId: 'o1', rating });
    }
    await act('luton', people.csa, 'CommunicateFeedback', { offerId: 'o1', communicatedOn: '2009-06-05' });
    await casewright.clock('2009-06-06T09:00:00.000Z');

    expect(await rowsOf('D13')).toEqual([
      {
        ...{ providerId: 'tfc', ratings: 2, mean: 4.5, notCommunicated: 1 },
        ...{ rated1: 0, rated2: 0, rated3: 0, rated4: 1, rated5: 1 },
      },
    ]);
    expect(await rowsOf('D13', '2009-06-04')).toEqual([]);
  });
});

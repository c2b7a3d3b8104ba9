import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright } from './casewright.js';
import { JISP, planOf, planPeople, type PlanPeople } from './plans.js';

describe('P13: the timetable of plans', () => {
  let casewright: Casewright;
  let people: PlanPeople;
  const COUNCILS = ['bedford', 'luton', 'essex'] as const;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-01-12T10:00:00.000Z');
    people = await planPeople(casewright);
    for (const council of COUNCILS) await planOf(people, await people.director(council), council).sent();
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  const approve = async (council: string): Promise<Answer> =>
    (await people.director(council)).act(JISP, `${council}_2009_10`, 'ApproveJisp', { version: 1 });

  const missed = async (council: string) => {
    const { events } = await people.auditor.read(`/cases/${JISP}/${council}_2009_10/events`);
    return events.filter(({ type }) => type === 'JispTargetMissed');
  };

  test('one approved on 27 March is four days early', async () => {
    await casewright.clock('2009-03-27T10:00:00.000Z');
    expect((await approve('bedford')).events).toMatchObject([
      { type: 'JispApproved', data: { approvedOn: '2009-03-27', daysFromTarget: -4 } },
    ]);
  });

  test('at 1 April, 00:00 in London, the others have missed the target once, and that one has not', async () => {
    await casewright.clock('2009-03-31T22:59:59.999Z');
    for (const council of COUNCILS) expect(await missed(council)).toEqual([]);

    await casewright.clock('2009-03-31T23:00:00.000Z');
    expect(await missed('bedford')).toEqual([]);
    for (const council of ['luton', 'essex'])
      expect(await missed(council)).toMatchObject([{ meta: { recordedAt: '2009-03-31T23:00:00.000Z' } }]);
  });

  test('one approved on 2 April is two days late, and not refused', async () => {
    await casewright.clock('2009-04-02T10:00:00.000Z');
    expect((await approve('luton')).events).toMatchObject([
      { type: 'JispApproved', data: { approvedOn: '2009-04-02', daysFromTarget: 2 } },
    ]);
    for (const council of ['luton', 'essex']) expect(await missed(council)).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Grant } from '@casewright/workflow';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { JISP, planOf, planPeople } from './plans.js';

describe('P17: only the director of the council approves', () => {
  let casewright: Casewright;
  let director: Person;
  let plan: ReturnType<typeof planOf>;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-01-12T10:00:00.000Z');
    const people = await planPeople(casewright);
    director = await people.director('bedford');
    plan = planOf(people, director);
    await plan.sent();
  });
  afterAll(() => casewright.close());

  const others: readonly (readonly [string, string, Grant])[] = [
    ['the adviser', 'cleo', { role: 'csa', regionId: 'E' }],
    ['the Government Office', 'gwen', { role: 'go-lead', regionId: 'E' }],
    ['a provider', 'tess', { role: 'provider', orgId: 'tfc' }],
    ['the director of another council', 'dcs-luton', { role: 'council-dcs', orgId: 'luton' }],
    ['the director, acting for another council', 'dcs-bedford', { role: 'council-dcs', orgId: 'luton' }],
    ['an auditor', 'auditor-1', { role: 'auditor' }],
  ];

  test.each(others)('%s does not', async (_, personId, role) => {
    const before = await plan.read();
    const person = await casewright.signIn(personId, role);

    expect(await person.act(JISP, plan.id, 'ApproveJisp', { version: 1 })).toMatchObject({
      ...{ status: 403, code: 'ROLE_NOT_ALLOWED' },
    });
    expect(await plan.read()).toMatchObject({ stage: 'approval.withDcs', revision: before.revision });
  });

  test('the council’s director does', async () => {
    const approved = await plan.act(director, 'ApproveJisp', { version: 1 });
    expect(approved.events).toMatchObject([{ type: 'JispApproved' }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { contractPeople, setUpFramework, startContract, support } from './contracts.js';

const CLIENTS = 16;

describe('CO-R03: the ceiling of a contract', () => {
  let casewright: Casewright;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  test(`holds when ${CLIENTS} call-offs are approved at once, and the losers are told why`, async () => {
    await casewright.clock('2011-11-01T09:00:00.000Z');
    const people = await contractPeople(casewright);
    await setUpFramework(people);
    await startContract(people, 1_000_000);
    const ids = Array.from({ length: CLIENTS }, (_, nth) => `co${nth}`);
    for (const id of ids) {
      const request = support('sc1', '2011-11-14', '2012-03-30');
      await people.officer.start('call-off', 'RequestCallOff', id, request);
      await people.officer.act('call-off', id, 'SubmitCallOff');
    }

    const answers = await Promise.all(ids.map((id) => people.manager.act('call-off', id, 'ApproveCallOff')));

    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.filter(({ stage }) => stage === 'approved')).toHaveLength(3);
    expect(refused).toHaveLength(CLIENTS - 3);
    for (const answer of refused) expect(answer).toMatchObject({ code: 'GUARD_FAILED', ruleId: 'CO-R03' });

    const [rejected] = ids.filter((_, nth) => answers[nth]?.status !== 200);
    const [approved] = ids.filter((_, nth) => answers[nth]?.status === 200);
    await people.manager.act('call-off', `${approved}`, 'CancelCallOff', { reason: 'No longer needed' });
    expect(await people.manager.act('call-off', `${rejected}`, 'ApproveCallOff')).toMatchObject({ stage: 'approved' });

    await people.director.act('service-contract', 'sc1', 'VaryContract', { ceilingPence: 500_000, reason: 'Savings' });
    expect(await people.manager.act('call-off', `${rejected}`, 'PlaceOrder', { orderRef: 'PO 1' })).toMatchObject({
      ...{ code: 'GUARD_FAILED', ruleId: 'CO-R03' },
    });
  });
});

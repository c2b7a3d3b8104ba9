import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { contractPeople, type ContractPeople } from './contracts.js';
import { appoint, CASE, underNotice } from './improvement.js';

const CLIENTS = 16;
const IDS = Array.from({ length: CLIENTS }, (_, nth) => `ic${nth}`);

describe('what improvement cases share', () => {
  let casewright: Casewright;
  let people: ContractPeople;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-11-01T09:00:00.000Z');
    people = await contractPeople(casewright);
    await appoint(casewright, people.director, 'bo', '2011-11-01');
  });
  afterAll(() => casewright.close());

  test(`a council gets one case when ${CLIENTS} open one at once (IC-R21)`, async () => {
    const answers = await Promise.all(
      IDS.map((id) => people.officer.start(CASE, 'OpenCase', `one_${id}`, underNotice('beta'))),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(answer).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'IC-R21' });
  });

  test(`a broker gets five cases when proposed for ${CLIENTS} at once (IC-R07)`, async () => {
    for (const id of IDS) {
      await people.officer.start(CASE, 'OpenCase', id, underNotice(`council_${id}`));
      await people.director.act(CASE, id, 'AcceptReferral');
    }

    const propose = (id: string) =>
      people.director.act(CASE, id, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] });
    const answers = await Promise.all(IDS.map(propose));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(answer).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'IC-R07' });
  });
});

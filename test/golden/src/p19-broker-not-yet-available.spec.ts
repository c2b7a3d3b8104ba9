import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { contractPeople, type ContractPeople } from './contracts.js';
import { appoint, CASE, underNotice } from './improvement.js';

describe('P19: a broker who is not available yet', () => {
  let casewright: Casewright;
  let people: ContractPeople;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-12-15T09:00:00.000Z');
    people = await contractPeople(casewright);
    await appoint(casewright, people.director, 'howard-cooper', '2012-01-01');
    await people.officer.start(CASE, 'OpenCase', 'ic1', underNotice());
    await people.officer.act(CASE, 'ic1', 'AcceptReferral');
  });
  afterAll(() => casewright.close());

  const propose = () =>
    people.director.act(CASE, 'ic1', 'ProposeBroker', { brokerId: 'howard-cooper', declaredInterests: [] });

  test('is not proposed before the day', async () => {
    expect(await propose()).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'IC-R05' });
  });

  test('is proposed from that day on', async () => {
    await casewright.clock('2012-01-03T09:00:00.000Z');
    const proposed = await propose();
    expect(proposed).toMatchObject({ status: 200, stage: 'brokerAssignment.brokerProposed' });
    expect(proposed.events).toMatchObject([{ type: 'BrokerProposed', data: { brokerId: 'howard-cooper' } }]);
  });
});

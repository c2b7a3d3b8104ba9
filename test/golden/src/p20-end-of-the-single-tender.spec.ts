import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { contractPeople, setUpFramework, startContract, support, type ContractPeople } from './contracts.js';

describe('P20: end of the single tender arrangement', () => {
  let casewright: Casewright;
  let people: ContractPeople;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  const begin = async (now: string) => {
    await casewright.reset();
    await casewright.clock(now);
    people = await contractPeople(casewright);
  };

  const callOff = (id: string, contractId: string, from: string, to: string) =>
    people.officer.start('call-off', 'RequestCallOff', id, support(contractId, from, to));
  const REFUSED = { status: 422, code: 'GUARD_FAILED', ruleId: 'CO-R01' };

  describe('in October 2011', () => {
    beforeEach(() => begin('2011-10-03T09:00:00.000Z'));

    const register = (endsOn: string) =>
      people.manager.start('service-contract', 'RegisterInterim', 'interim1', {
        ...{ providerId: 'c4eo', service: 'recruitment of specialists', endsOn },
      });

    test('an arrangement that would end in November is refused', async () => {
      expect(await register('2011-11-30')).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'SC-R02' });
    });

    test('one that ends with October is accepted, and ends on 1 November by itself', async () => {
      expect(await register('2011-10-31')).toMatchObject({ status: 201, stage: 'interim' });

      await casewright.clock('2011-10-31T23:59:59.999Z');
      expect(await people.manager.read('/cases/service-contract/interim1')).toMatchObject({ stage: 'interim' });

      await casewright.clock('2011-11-01T00:00:00.000Z');
      expect(await people.manager.read('/cases/service-contract/interim1')).toMatchObject({ stage: 'ended' });
      const { events } = await people.manager.read('/cases/service-contract/interim1/events');
      expect(events.at(-1)).toMatchObject({ type: 'ContractEnded', meta: { actor: { role: 'system' } } });
    });

    test('nothing is called off under it beyond its end', async () => {
      await register('2011-10-31');
      expect(await callOff('co1', 'interim1', '2011-10-24', '2011-11-05')).toMatchObject(REFUSED);
      expect(await callOff('co1', 'interim1', '2011-10-24', '2011-10-31')).toMatchObject({ status: 201 });
    });
  });

  describe('under Serco’s contract of November 2011 to March 2012', () => {
    beforeEach(async () => {
      await begin('2011-11-01T09:00:00.000Z');
      expect(await setUpFramework(people)).toMatchObject({ stage: 'established' });
      expect(await startContract(people)).toMatchObject({ stage: 'live' });
    });

    test('a call-off within it is accepted, one that lasts into April is refused', async () => {
      expect(await callOff('co1', 'sc1', '2011-11-14', '2012-03-30')).toMatchObject({ status: 201, stage: 'draft' });
      expect(await callOff('co2', 'sc1', '2012-03-26', '2012-04-02')).toMatchObject(REFUSED);
    });

    test('its end is announced sixty days before, and nothing is called off once it has ended', async () => {
      await casewright.clock('2012-01-31T00:00:00.000Z');
      const { events } = await people.manager.read('/cases/service-contract/sc1/events');
      expect(events.at(-1)).toMatchObject({
        type: 'ContractExpiryNear',
        data: {},
        meta: { actor: { role: 'system' } },
      });

      await people.manager.act('service-contract', 'sc1', 'EndContract');
      expect(await callOff('co1', 'sc1', '2012-02-06', '2012-03-30')).toMatchObject(REFUSED);
    });

    test('nor once the framework has been terminated', async () => {
      await people.board.act('framework', 'f1', 'TerminateFramework', { reason: 'Brought together elsewhere' });
      expect(await callOff('co1', 'sc1', '2011-11-14', '2012-03-30')).toMatchObject(REFUSED);
    });
  });
});

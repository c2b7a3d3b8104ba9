import { describe, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import {
  awaitingApproval,
  broker,
  director,
  draft,
  given,
  INTERIM,
  isApproved,
  knowing,
  leadBroker,
  manager,
  on,
  requested,
  SERCOS,
  submitted,
  SUPPORT,
} from '../../test/call-off.js';

describe('CO-R01: support is drawn down from a contract that covers it', () => {
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'CO-R01', message }) as const;
  const request = (more: object, contract?: object) =>
    given().when('RequestCallOff', { ...SUPPORT, ...more }, broker, knowing(contract));
  const stage = (name: string, more: object = {}) => ({ ...SERCOS, stage: name, ...more });

  test('from its first day to its last', () => {
    request({ deliverFrom: '2011-11-01', deliverTo: '2012-03-31' }).thenStage('draft');
    request({ deliverFrom: '2011-10-31' }).thenRefused(
      refused('The contract starts on 1 November 2011, and the delivery before.'),
    );
    request({ deliverFrom: '2012-03-26', deliverTo: '2012-04-02' }).thenRefused(
      refused('The contract ends on 31 March 2012, and the delivery later.'),
    );
  });

  test('a contract that started later than specified covers what comes after that', () => {
    const late = { ...SERCOS, data: { ...SERCOS.data, startedOn: '2011-11-21' } };
    request({}, late).thenRefused({ ruleId: 'CO-R01' });
    request({ deliverFrom: '2011-11-21' }, late).thenStage('draft');
  });

  test('a contract that is awarded counts once it starts', () => {
    request({}, stage('awarded')).thenStage('draft');
    request({ deliverFrom: '2011-10-31' }, stage('awarded')).thenRefused({ ruleId: 'CO-R01' });
  });

  test('an interim arrangement counts to its end', () => {
    const october = { deliverFrom: '2011-09-05', deliverTo: '2011-10-31' };
    request(october, INTERIM).thenStage('draft');
    request({ ...october, deliverTo: '2011-11-05' }, INTERIM).thenRefused(
      refused('The contract ends on 31 October 2011, and the delivery later.'),
    );
  });

  test('no other contract does', () => {
    for (const name of ['specified', 'tendering', 'evaluating', 'ended', 'abandoned', 'terminated'])
      request({}, stage(name)).thenRefused(
        refused('This contract is not in force. Support is drawn down from one that is awarded, live or interim.'),
      );
    given()
      .when('RequestCallOff', SUPPORT, broker, { lookups: {} })
      .thenRefused(refused('There is no such contract. Support is drawn down from a contract that is in force.'));
  });

  test('once the framework is over, nothing more is drawn down', () => {
    request({}, { ...SERCOS, frameworkIsOver: true }).thenRefused(
      refused('The framework of this contract is over, and nothing more is drawn down under it.'),
    );
  });

  test('a delivery does not end before it begins', () => {
    request({ deliverFrom: '2011-12-01', deliverTo: '2011-11-30' }).thenRefused(
      refused('The delivery ends before it begins.'),
    );
    request({ deliverFrom: '2011-12-01', deliverTo: '2011-12-01' }).thenStage('draft');
  });

  test('it is looked at again when the request is submitted, and when the order is placed', () => {
    const order = (contract: object) =>
      given(...isApproved).when('PlaceOrder', { orderRef: 'PO 1' }, manager, knowing(contract));
    given(...draft)
      .when('SubmitCallOff', {}, broker, knowing())
      .then({ type: 'CallOffSubmitted', data: {} });
    given(...draft)
      .when('SubmitCallOff', {}, broker, knowing(stage('ended')))
      .thenRefused({ ruleId: 'CO-R01' });
    order(SERCOS).then({ type: 'CallOffOrdered', data: { orderRef: 'PO 1' } });
    order(stage('terminated')).thenRefused({ ruleId: 'CO-R01' });
  });
});

describe('CO-R02: somebody else approves, the director what is above ten thousand pounds', () => {
  const approve = (pricePence: number, caller = manager, settings: object = {}) =>
    on('2011-11-03', settings as Record<string, unknown>)
      .given(requested({ pricePence }), submitted)
      .when('ApproveCallOff', {}, caller);

  test('neither who requested nor who submitted it', () => {
    for (const personId of ['bo', 'olu'])
      given(...awaitingApproval)
        .when('ApproveCallOff', {}, as('contract-manager', { personId }))
        .thenRefused({
          ...{ refused: 'GUARD_FAILED', ruleId: 'CO-R02' },
          message: 'You asked for this yourself. Somebody else has to approve it.',
        });
  });

  test('the contract manager up to the limit, the director beyond, and below too', () => {
    approve(1_000_000).then({ type: 'CallOffApproved', data: {} });
    approve(1_000_001).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'CO-R02' },
      message: 'Contract managers approve call-offs up to £10,000. The commissioning director has to approve this one.',
    });
    for (const pricePence of [1_000_001, 1_000_000]) approve(pricePence, director).thenStage('approved');
  });

  test('the limit is a parameter', () => {
    approve(1_000_001, manager, { 'callOff.managerLimitPence': 2_000_000 }).thenStage('approved');
  });

  test('nobody else approves', () => {
    given(...awaitingApproval)
      .when('ApproveCallOff', {}, leadBroker)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('CO-R03: what call-offs commit stays within the ceiling of the contract', () => {
  const ceilingOf = (ceilingPence: number, committedPence: number) => ({
    'contractCeiling-sc1': { 'serviceContract-sc1': { ceilingPence }, 'callOff-co2': { committedPence } },
  });
  const approve = (held: Record<string, Record<string, unknown>>) =>
    given(...awaitingApproval).when('ApproveCallOff', {}, manager, { held });

  test('approval commits the price, to the last penny of the ceiling', () => {
    approve(ceilingOf(1_000_000, 700_000)).thenStage('approved');
    approve(ceilingOf(1_000_000, 700_001)).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'CO-R03' },
      message: 'The call-offs on this contract would commit £10,000.01, and its ceiling is £10,000.',
    });
  });

  test('a contract without ceiling bears everything', () => {
    approve({}).thenStage('approved');
    approve({ 'contractCeiling-sc1': { 'callOff-co2': { committedPence: 900_000_000 } } }).thenStage('approved');
  });

  test('no order is placed once the ceiling was lowered below what is committed', () => {
    const order = (ceilingPence: number) => {
      const claims = new Map<string, object>([
        ['callOff-co1', { committedPence: 300_000 }],
        ['serviceContract-sc1', { ceilingPence }],
      ]);
      const surroundings = knowing(SERCOS, undefined, { claims, total: 300_000 });
      return given(...isApproved).when('PlaceOrder', { orderRef: 'PO 1' }, manager, surroundings);
    };
    order(300_000).thenStage('ordered');
    order(299_999).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'CO-R03' });
  });
});

describe('GEN-R01: nobody rejects what they asked for', () => {
  test('neither who requested nor who submitted it', () => {
    for (const personId of ['bo', 'olu'])
      given(...awaitingApproval)
        .when('RejectCallOff', { reason: 'Not needed' }, as('contract-manager', { personId }))
        .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
    given(...awaitingApproval)
      .when('RejectCallOff', { reason: 'Not needed' }, manager)
      .thenStage('rejected');
  });
});

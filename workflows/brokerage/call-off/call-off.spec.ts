import { describe, expect, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  accepted,
  approved,
  awaitingApproval,
  broker,
  days,
  delivered,
  delivering,
  director,
  disputed,
  draft,
  given,
  isApproved,
  knowing,
  leadBroker,
  manager,
  officer,
  on,
  ordered,
  requested,
  serco,
  SERCOS,
  settled,
  SUPPORT,
} from '../test/call-off.js';
import callOff from './index.js';

const why = { reason: 'No longer needed' };

describe('a call-off', () => {
  const request = (caller: Parameters<ReturnType<typeof given>['when']>[2], beneficiary?: object) =>
    given().when('RequestCallOff', SUPPORT, caller, knowing(SERCOS, beneficiary));
  const asked = (by: object, place: object = {}) => ({
    type: 'CallOffRequested',
    data: { ...SUPPORT, callOffId: 'co1', providerId: 'serco', ...by, ...place },
  });

  test('is requested by a broker or an officer, and belongs where the case is that it is for', () => {
    const place = { councilId: 'gateshead', regionId: 'NE' };
    const beneficiary = { stage: 'sourcing', final: false, data: place };
    request(broker, beneficiary).then(asked({ requestedById: 'bo' }, place));
    request(officer, beneficiary).then(asked({ requestedById: 'olu' }, place));
    request(manager).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('for a topic, belongs to the region of who asks, if they have one', () => {
    request(leadBroker).then(asked({ requestedById: 'lena' }, { regionId: 'NE' }));
    request(officer).then(asked({ requestedById: 'olu' }));
  });

  test('keeps who approved it and what was delivered', () => {
    given(...delivered).thenCase({
      approvals: [{ personId: 'mary', role: 'contract-manager', at: approved.at }],
      delivered: [{ date: '2011-11-21', days: 4, cumulativeDays: 4 }],
      ...{ orderRef: 'PO 1', paidPence: 0 },
    });
    given(...accepted, { type: 'CallOffPaid', data: { amountPence: 299_000, invoiceRef: 'INV 1' } }).thenCase({
      ...{ acceptedOn: '2011-12-01', paidPence: 299_000 },
    });
  });

  test('may be declined by the provider it goes to, and by no other', () => {
    given(...ordered)
      .when('DeclineOrder', why, serco)
      .thenStage('cancelled');
    for (const command of ['AcceptOrder', 'DeclineOrder'])
      given(...ordered)
        .when(command, command === 'AcceptOrder' ? {} : why, as('provider', { orgId: 'c4eo' }))
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('that was disputed goes back to the provider, or is settled', () => {
    const back = { type: 'CallOffReturned', data: why };
    given(...disputed)
      .when('ReturnToProvider', why, manager)
      .then(back);
    given(...disputed, back)
      .when('RecordCallOffDelivery', { date: '2012-01-09', days: 0 }, serco)
      .then(recorded({ ...days(0, 4), data: { date: '2012-01-09', days: 0, cumulativeDays: 4 } }));
    on('2011-12-01')
      .given(...disputed)
      .when('SettleDispute', { agreedPence: 225_000, reason: 'Three days' }, director)
      .then(recorded(settled(225_000)));
  });

  test('can be cancelled until it is delivered, and paid for in part', () => {
    for (const history of [draft, awaitingApproval, isApproved, ordered, delivering])
      given(...history)
        .when('CancelCallOff', why, manager)
        .thenStage('cancelled');
    given(...delivered)
      .when('CancelCallOff', why, director)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(...delivering, { type: 'CallOffCancelled', data: { ...why, paidForPartPence: 50 } }).thenCase({
      paidPence: 50,
    });
    given(...delivering, { type: 'CallOffCancelled', data: why }).thenCase({ paidPence: 0 });
  });
});

describe('the delivery of an order', () => {
  const end = { name: 'delivery end', key: '' };
  const late = { type: 'StageOverdue', data: { stage: 'delivering', dueOn: '2012-03-30' } };

  test('is due on its last day, and overdue when that is over', () => {
    given(...ordered).thenTimers({ name: 'delivery end', due: '2012-03-30' });
    on('2012-03-30')
      .given(...delivering)
      .whenTimerFires(end)
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-03-31')
      .given(...delivering)
      .whenTimerFires(end)
      .then(late);
    given(...delivering, late).thenCase({ overdue: [late.data] });
  });

  test('is not overdue before the provider has taken it on, nor once it is reported', () => {
    on('2012-03-31')
      .given(...ordered)
      .whenTimerFires(end)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(...delivered).thenTimers();
  });
});

describe('what a call-off commits of its contract', () => {
  const committed = (committedPence: number) => ({ ledger: 'contractCeiling', key: 'sc1', value: { committedPence } });

  test('is its price from approval on, and what was paid once it is closed', () => {
    for (const history of [isApproved, ordered, delivering, delivered, disputed, accepted])
      given(...history).thenClaims(committed(300_000));
    const paid = { type: 'CallOffPaid', data: { amountPence: 250_000, invoiceRef: 'INV 1' } };
    given(...accepted, paid).thenClaims(committed(250_000));
  });

  test('is nothing before that, or once it is rejected or cancelled', () => {
    for (const history of [draft, awaitingApproval, [...awaitingApproval, { type: 'CallOffRejected', data: why }]])
      given(...history).thenClaims();
    given(...delivering, { type: 'CallOffCancelled', data: { ...why, paidForPartPence: 50 } }).thenClaims();
  });
});

describe('who reaches a call-off', () => {
  const submit = (caller: Parameters<ReturnType<typeof given>['when']>[2], history: readonly Past[] = draft) =>
    given(...history).when('SubmitCallOff', {}, caller, knowing());
  const another = (role: string, regionId?: string) => as(role, { personId: 'eve', ...(regionId && { regionId }) });

  test('who asked, the lead brokers of the region, and the officers', () => {
    for (const caller of [broker, leadBroker, officer]) submit(caller).thenStage('awaitingApproval');
    submit(as('lead-broker', { personId: 'bo', regionId: 'SW' })).thenStage('awaitingApproval');
  });

  test('no other broker', () => {
    for (const caller of [another('associate-broker'), another('lead-broker', 'SW'), another('lead-broker')])
      submit(caller).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    submit(another('lead-broker'), [requested({ regionId: undefined })]).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the worklist shows it to them, and names the contract and the case', () => {
    const { CallOffRequested: fields } = callOff.worklist;
    expect(fields?.({ ...SUPPORT, requestedById: 'bo', providerId: 'serco', regionId: 'NE' })).toEqual({
      ...{ councilId: null, regionId: 'NE', ownerId: 'bo', joins: { 'associate-broker': 'bo', provider: 'serco' } },
      ...{ forStream: 'improvementCase-ic1', related: ['serviceContract-sc1'] },
    });
  });

  test('comments on a delivery are for them and for auditors', () => {
    expect(callOff.privateTexts).toEqual({ events: { CallOffDeliveryAccepted: ['comment'] }, case: [] });
  });
});

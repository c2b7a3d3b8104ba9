import { describe, test } from '@jest/globals';
import { as, type Past } from '@casewright/workflow/spec';
import {
  accepted,
  accepting,
  broker,
  days,
  delivered,
  delivering,
  director,
  disputed,
  given,
  leadBroker,
  manager,
  officer,
  on,
  ordered,
  serco,
  settled,
} from '../../test/call-off.js';

const guard = (ruleId: string, message: string) => ({ refused: 'GUARD_FAILED', ruleId, message }) as const;

describe('CO-R04: no more is delivered than ten per cent above plan, and no more is paid than the price', () => {
  const record = (count: number, history: readonly Past[] = delivering, settings: object = {}) =>
    on('2011-11-21', settings as Record<string, unknown>)
      .given(...history)
      .when('RecordCallOffDelivery', { date: '2011-11-21', days: count }, serco);
  const pay = (amountPence: number, history: readonly Past[] = accepted) =>
    given(...history).when('PayCallOff', { amountPence, invoiceRef: 'INV 1' }, manager);
  const settle = (agreedPence: number) =>
    given(...disputed).when('SettleDispute', { agreedPence, reason: 'Three days' }, director);

  test('days add up', () => {
    record(1.5).then(event(1.5, 1.5));
    record(2, [...delivering, days(1.5)]).then(event(2, 3.5));
  });

  test('of four days up to 4.4 can be recorded', () => {
    record(4).thenStage('delivering');
    record(4.5).thenRefused({
      ...guard('CO-R04', 'With these, 4.5 days are delivered. 4 are planned, and 10 % more can be recorded.'),
      issues: [
        {
          field: 'days',
          message: 'With these, 4.5 days are delivered. 4 are planned, and 10 % more can be recorded.',
        },
      ],
    });
    record(1, [...delivering, days(3.5)]).thenRefused({ ruleId: 'CO-R04' });
  });

  test('of ten days eleven can be, and the percentage is a parameter', () => {
    const [, ...afterwards] = delivering;
    const ofTen = [{ ...delivering[0], data: { ...delivering[0]?.data, days: 10 } } as Past, ...afterwards];
    record(11, ofTen).thenStage('delivering');
    record(11.5, ofTen).thenRefused({ ruleId: 'CO-R04' });
    record(11.5, ofTen, { overdelivery: '15 %' }).thenStage('delivering');
  });

  test('the price is paid, or less', () => {
    pay(300_000).then({ type: 'CallOffPaid', data: { amountPence: 300_000, invoiceRef: 'INV 1' } });
    pay(250_000).thenStage('closed');
    pay(300_001).thenRefused(guard('CO-R04', 'The price is £3,000: pay no more.'));
  });

  test('a dispute is settled for the price at most', () => {
    settle(300_000).thenStage('accepted');
    settle(300_001).thenRefused(guard('CO-R04', 'The price is £3,000: agree on no more.'));
  });

  test('what was agreed is paid, neither more nor less', () => {
    const agreed = [...disputed, settled(225_000)];
    pay(225_000, agreed).thenStage('closed');
    for (const amount of [224_999, 225_001, 300_000])
      pay(amount, agreed).thenRefused(guard('CO-R04', 'The dispute was settled for £2,250: pay that.'));
  });

  const event = (count: number, cumulativeDays: number) => ({
    ...{ type: 'CallOffDeliveryRecorded', data: { date: '2011-11-21', days: count, cumulativeDays } },
  });
});

describe('CO-R05: who asked accepts, never who provides or pays', () => {
  const accept = (caller = broker) =>
    on('2011-12-01')
      .given(...delivered)
      .when('AcceptDelivery', { rating: 4 }, caller);
  const pay = (personId: string, history: readonly Past[] = accepted) =>
    given(...history).when(
      'PayCallOff',
      { amountPence: 300_000, invoiceRef: 'INV 1' },
      as('contract-manager', { personId }),
    );

  test('the requesting side does', () => {
    for (const caller of [broker, leadBroker, officer])
      accept(caller).then({ type: 'CallOffDeliveryAccepted', data: accepting.data });
    for (const caller of [manager, serco]) accept(caller).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('nobody does who has acted for the provider, or is of it', () => {
    const message = 'You have acted for the provider. Somebody else has to accept the delivery.';
    accept(as('cib-officer', { personId: 'sam' })).thenRefused(guard('CO-R05', message));
    accept(as('cib-officer', { orgId: 'serco' })).thenRefused(guard('CO-R05', message));
  });

  test('nobody pays for what they have accepted, or settled', () => {
    const message = 'You have accepted this delivery yourself. Somebody else has to pay for it.';
    pay('bo').thenRefused(guard('CO-R05', message));
    pay('dora', [...disputed, settled(300_000)]).thenRefused(guard('CO-R05', message));
    pay('mary').thenStage('closed');
  });
});

describe('GEN-R01: nobody stands on two sides', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'GEN-R01' } as const;
  const settlement = { agreedPence: 300_000, reason: 'As ordered' };

  test('who placed the order does not take it on', () => {
    given(...ordered)
      .when('AcceptOrder', {}, as('provider', { personId: 'mary', orgId: 'serco' }))
      .thenRefused(refused);
  });

  test('who disputed does not settle, nor does who acted for the provider', () => {
    for (const personId of ['bo', 'sam'])
      given(...disputed)
        .when('SettleDispute', settlement, as('commissioning-director', { personId }))
        .thenRefused(refused);
  });

  test('who acted for the provider does not pay', () => {
    given(...accepted)
      .when('PayCallOff', { amountPence: 300_000, invoiceRef: 'INV 1' }, as('contract-manager', { personId: 'sam' }))
      .thenRefused(refused);
  });
});

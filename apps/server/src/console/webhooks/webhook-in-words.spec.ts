import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import type { Delivery, SubscriptionNow } from '@casewright/subscriptions';
import { deskLoan } from '@casewright/workflow/example';
import { deliveryRow } from './delivery-rows.js';
import { webhookInWords } from './webhook-in-words.js';

const registry = registryOf([deskLoan]);
const AT = Date.parse('2012-01-09T10:00:00.000Z');

const webhook: SubscriptionNow = {
  ...{ id: 'w1', owner: 'service', url: 'https://example.org/', status: 'active', workflows: [], types: [] },
  ...{ position: 1200, failures: 0, createdAt: AT, edition: 1, deliveries: { waiting: 2, held: 3, dead: 1 } },
};
const inWords = (given: Partial<SubscriptionNow>) =>
  webhookInWords({ ...webhook, ...given }, registry, (id) => (id === 'service' ? 'Our service' : id));

describe('a webhook', () => {
  test('is told with its owner’s name, and with how much is on its way', () => {
    expect(inWords({})).toMatchObject({
      ...{ owner: 'Our service', waiting: '5', delivered: '0', dead: '1', position: '1,200', notice: undefined },
      ...{ workflows: ['All workflows'], types: ['All types'], added: '9 January 2012 at 10:00am' },
    });
  });

  test('is told with the titles of its workflows, also of one there is no longer', () => {
    expect(inWords({ workflows: ['desk-loan', 'gone'] }).workflows).toEqual(['Desk loan', 'gone']);
  });

  test('tells since when it has failed, and why it was disabled, in London time', () => {
    const failing = { failures: 3, failingSince: AT };
    expect(inWords(failing).failing).toBe('3 failed in a row since 9 January 2012 at 10:00am');

    const notice = 'Failed since 2012-07-09T10:00:00.000Z: no answer';
    expect(inWords({ ...failing, status: 'disabled', notice })).toMatchObject({
      ...{ failing: undefined, notice: 'Failed since 9 July 2012 at 11:00am: no answer' },
    });
  });
});

describe('a delivery', () => {
  const delivery: Delivery = {
    ...{ id: 7, subscription: 'w1', state: 'waiting', webhookId: 'x', eventId: 'e', stream: 'deskLoan-a1' },
    ...{
      type: 'casewright.desk-loan.LoanRequested.v1',
      revision: 0,
      position: 1,
      attempts: 0,
      queuedAt: AT,
      dueAt: AT,
    },
  };
  const row = (given: Partial<Delivery>, around: object = {}) =>
    deliveryRow({ ...delivery, ...given }, { registry, isOwn: true, isActive: true, ...around });

  test('is told with its event and its case', () => {
    expect(row({})).toMatchObject({ event: 'Loan requested', about: 'Desk loan a1', last: 'Not sent yet' });
    expect(row({ stream: 'pianoTuning-a1' }).about).toBe('pianoTuning-a1');
    expect(row({ stream: '', type: 'casewright.webhook.Tested.v1' })).toMatchObject({
      event: 'Tested',
      about: 'A test',
    });
  });

  test.each<[Partial<Delivery>, string]>([
    [{ state: 'delivered', lastStatus: 204 }, 'Answered 204 on 9 January 2012 at 10:00am'],
    [{ state: 'dead', lastError: 'It hangs' }, 'It hangs on 9 January 2012 at 10:00am'],
    [
      { lastStatus: 503, dueAt: AT + 60_000 },
      'Answered 503 on 9 January 2012 at 10:00am, next try on 9 January 2012 at 10:01am',
    ],
  ])('that is %j has this behind it: %s', (given, last) => {
    expect(row({ ...given, lastAttemptAt: AT }).last).toBe(last);
  });

  test('is not tried again while its webhook rests', () => {
    const tried = { lastStatus: 503, dueAt: AT + 60_000, lastAttemptAt: AT };
    expect(row(tried, { isActive: false }).last).toBe('Answered 503 on 9 January 2012 at 10:00am');
  });

  test('can be sent again by its owner once it was given up', () => {
    expect(row({ state: 'dead' }).retry).toBe('/webhooks/w1/deliveries/7/retry');
    expect(row({ state: 'dead' }, { isOwn: false }).retry).toBeUndefined();
    expect(row({ state: 'delivered' }).retry).toBeUndefined();
  });
});

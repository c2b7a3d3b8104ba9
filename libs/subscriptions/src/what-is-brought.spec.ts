import { describe, expect, test } from '@jest/globals';
import { CloudEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { atWork, HOUR } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { type Received } from '../test/receiver.js';
import { wallClock } from './clock.js';

const { receiving, delivering } = atWork();

describe('a webhook', () => {
  test('brings each event as one CloudEvent, signed as Standard Webhooks has it', async () => {
    const receiver = await receiving();
    const at = delivering({ clock: wallClock });
    const { secret, subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    await eventually(() => receiver.received.length === 1);

    const [{ headers, body }] = receiver.received as [Received, ...Received[]];
    const signed = headers as Record<string, string>;
    expect(new Webhook(secret).verify(body, signed)).toEqual(JSON.parse(body));
    expect(new CloudEvent(JSON.parse(body) as object).validate()).toBe(true);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(headers['webhook-id']).toBe(`${subscription.id}_deskLoan-a@0`);
    expect(() => new Webhook(secret).verify(body.replace('bedford', 'leeds'), signed)).toThrow('No matching signature');
    expect(JSON.parse(body)).toMatchObject({
      ...{ id: 'deskLoan-a@0', type: 'casewright.desk-loan.LoanRequested.v1', subject: 'a' },
      dataschema: `${PUBLIC_URL}/schemas/desk-loan.LoanRequested.v1.json`,
    });
  });

  test('is signed with both secrets for a day while they change, then with the new one', async () => {
    const receiver = await receiving();
    const at = delivering();
    const { secret: before, subscription } = await subscribe(at.webhooks, { url: receiver.url });
    const kept = await at.webhooks.change(subscription.id, { rotateSecret: true });
    const after = (kept as { readonly secret: string }).secret;
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    await eventually(
      () => receiver.received.length === 1,
      () => at.advance(10),
    );
    at.advance(25 * HOUR);
    await at.happen('b');
    await eventually(
      () => receiver.received.length === 2,
      () => at.advance(10),
    );

    const verifies = (secret: string, { headers, body }: Received) => {
      const id = headers['webhook-id'] as string;
      const moment = new Date(Number(headers['webhook-timestamp']) * 1000);
      return String(headers['webhook-signature'])
        .split(' ')
        .includes(new Webhook(secret).sign(id, moment, body));
    };
    const [during, later] = receiver.received as [Received, Received, ...Received[]];
    expect(before).not.toBe(after);
    expect([verifies(before, during), verifies(after, during)]).toEqual([true, true]);
    expect([verifies(before, later), verifies(after, later)]).toEqual([false, true]);
  });

  test('brings what was chosen, from when it was made or from a position', async () => {
    const [late, all, chosen] = [await receiving(), await receiving(), await receiving()];
    const at = delivering();
    await at.happen('a');
    await at.happen('a', 'CommandAbandoned');
    await subscribe(at.webhooks, { url: late.url });
    await subscribe(at.webhooks, { url: all.url, after: 0 });
    await subscribe(at.webhooks, { url: chosen.url, after: 0, types: ['LoanApproved'], workflows: ['desk-loan'] });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a', 'LoanApproved', {});

    await eventually(() => [late, all, chosen].every(({ received }) => received.at(-1)?.event.revision === 2));
    expect([late.came(), all.came(), chosen.came()]).toEqual([['a@2'], ['a@0', 'a@2'], ['a@2']]);
  });

  test('leaves private texts out', async () => {
    const receiver = await receiving();
    const at = delivering();
    await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a', 'LoanRenewed', { note: 'read to my mother in hospital', until: '2012-02-01' });

    await eventually(() => receiver.received.length === 1);
    expect(receiver.received[0]?.body).toContain('2012-02-01');
    expect(receiver.received[0]?.body).not.toContain('hospital');
  });
});

import { describe, expect, test } from '@jest/globals';
import { atWork, HOUR } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { answers } from '../test/receiver.js';

const { receiving, delivering } = atWork();

describe('the owner of a webhook', () => {
  test('pauses it, and it goes on where it was', async () => {
    const receiver = await receiving();
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    await eventually(() => receiver.received.length === 1);
    await at.webhooks.change(subscription.id, { status: 'paused' });
    await at.happen('b');
    at.advance(HOUR);
    expect(at.webhooks.find(subscription.id)?.status).toBe('paused');
    expect(receiver.came()).toEqual(['a@0']);

    await at.webhooks.change(subscription.id, { status: 'active' });
    await eventually(() => receiver.received.length === 2);
    expect(receiver.came()).toEqual(['a@0', 'b@0']);
  });

  test('tests it without an event, and sees what came of it in the log of deliveries', async () => {
    const receiver = await receiving();
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });

    expect(await at.webhooks.test(subscription.id, PUBLIC_URL)).toMatchObject({ state: 'delivered', lastStatus: 204 });
    receiver.behave(answers(500));
    const failed = await at.webhooks.test(subscription.id, PUBLIC_URL);
    expect(failed).toMatchObject({ state: 'failed', lastStatus: 500, type: 'casewright.webhook.Tested.v1' });
    expect(at.webhooks.deliveries(subscription.id, { limit: 10 })).toHaveLength(2);
    for (const { id } of at.webhooks.deliveries(subscription.id, { limit: 10 }))
      expect(at.webhooks.retry(subscription.id, id)).toBe('not finished');
    expect(at.webhooks.find(subscription.id)?.failures).toBe(0);
    expect(await at.webhooks.test('nobody', PUBLIC_URL)).toBeUndefined();
  });

  test('removes it, with all that was on its way', async () => {
    const receiver = await receiving(answers(500));
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    await eventually(() => receiver.received.length === 1);

    expect([at.webhooks.remove(subscription.id), at.webhooks.remove(subscription.id)]).toEqual([true, false]);
    expect(at.webhooks.deliveries(subscription.id, { limit: 1 })).toEqual([]);
    expect(at.faults).toEqual([]);
  });

  test('does not follow what there is not', async () => {
    const at = delivering();
    const add = (wanted: object) => at.webhooks.add({ owner: 'service', url: 'http://127.0.0.1:9/', ...wanted });

    expect(await add({ workflows: ['nothing'] })).toMatchObject({ field: 'workflow' });
    expect(await add({ types: ['a b'] })).toMatchObject({ field: 'type' });
    expect(await add({ after: 7 })).toMatchObject({ field: 'after' });
    expect(await add({ url: 'http://example.org/' })).toMatchObject({ field: 'url' });
    expect(at.webhooks.all()).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { atWork, HOUR } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { accepts, answers } from '../test/receiver.js';

const { receiving, delivering } = atWork();

describe('a receiver that fails for days', () => {
  test('is not stormed, is disabled with a notice, and goes on where it stopped once it is active again', async () => {
    const receiver = await receiving(answers(500));
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    for (let count = 0; count < 40; count += 1) await at.happen(`c${count}`);
    at.webhooks.start(PUBLIC_URL);
    const now = () => at.webhooks.find(subscription.id);
    await eventually(
      () => now()?.status === 'disabled',
      () => at.advance(HOUR),
    );

    expect(now()?.notice).toMatch(/attempts in a row have failed since .*: the last answer was 500/);
    expect(receiver.received.length).toBeLessThan(10 * 40);
    const until = receiver.received.length;
    await at.happen('late');
    at.advance(24 * HOUR);
    expect(receiver.received.length).toBe(until);

    receiver.behave(accepts);
    await at.webhooks.change(subscription.id, { status: 'active' });
    await eventually(() => receiver.came().includes('late@0') && now()?.deliveries.waiting === undefined);
    expect(now()).toMatchObject({ status: 'active', failures: 0 });
    expect(now()?.notice).toBeUndefined();
  });

  test('is disabled at once when it says that it is gone', async () => {
    const receiver = await receiving(answers(410));
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');

    await eventually(() => at.webhooks.find(subscription.id)?.status === 'disabled');
    expect(at.webhooks.find(subscription.id)?.notice).toContain('410');
  });

  test('whose name has come to lead inward gets a dead letter, not another try', async () => {
    const at = delivering({ resolve: async () => [{ address: '10.0.0.7', family: 4 }], reach: { loopback: true } });
    const { webhooks } = at;
    const answered = await webhooks.add({ owner: 'service', url: 'https://rebound.example.org/' });
    expect(answered).toMatchObject({ field: 'url' });

    let inward = false;
    const turning = delivering({
      resolve: async () => (inward ? [{ address: '10.0.0.7', family: 4 }] : []),
      reach: { loopback: false },
    });
    const { subscription } = await subscribe(turning.webhooks, { url: 'https://turning.example.org/' });
    inward = true;
    turning.webhooks.start(PUBLIC_URL);
    await turning.happen('a');
    await eventually(() => turning.webhooks.find(subscription.id)?.deliveries.dead === 1);
    expect(turning.webhooks.deliveries(subscription.id, { limit: 1 })).toMatchObject([
      { attempts: 1, lastError: expect.stringMatching(/private network/) },
    ]);
  });
});

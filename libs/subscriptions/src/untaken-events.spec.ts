import { describe, expect, test } from '@jest/globals';
import { atWork, HOUR } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { accepts, answers, type Manner } from '../test/receiver.js';

const { receiving, delivering } = atWork();

describe('a receiver that does not take an event', () => {
  test('gets it again, later and later, while its other cases go on and this one waits', async () => {
    const receiver = await receiving((response, { event }) =>
      response.writeHead(event.subject === 'a' ? 500 : 200).end(),
    );
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    await at.happen('a', 'LoanApproved', {});
    await at.happen('b');
    await eventually(() => receiver.came().includes('b@0') && receiver.came().includes('a@0'));
    expect(at.webhooks.deliveries(subscription.id, { limit: 9, state: 'held' })).toMatchObject([{ revision: 1 }]);

    receiver.behave(accepts);
    await eventually(
      () => receiver.came().includes('a@1'),
      () => at.advance(1000),
    );
    expect(receiver.came().filter((each) => each.startsWith('a'))).toEqual(['a@0', 'a@0', 'a@1']);
    expect(
      new Set(
        receiver.received
          .filter(({ event }) => event.id === 'deskLoan-a@0')
          .map(({ headers }) => headers['webhook-id']),
      ).size,
    ).toBe(1);
  });

  test('gets it ten times over three days; then it is a dead letter, which can be sent again', async () => {
    let times: readonly number[] = [];
    const receiver = await receiving((response) => {
      times = [...times, at.clock.now()];
      response.writeHead(503).end();
    });
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    const dead = () => at.webhooks.deliveries(subscription.id, { limit: 1, state: 'dead' });
    await eventually(
      () => dead().length === 1,
      () => at.advance(HOUR / 2),
    );

    expect(times).toHaveLength(10);
    expect((times[9] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(3 * 24 * HOUR);
    expect(dead()).toMatchObject([{ attempts: 10, lastStatus: 503 }]);

    receiver.behave(accepts);
    expect(at.webhooks.retry(subscription.id, dead()[0]?.id ?? 0)).toBe('queued');
    await eventually(
      () => at.webhooks.find(subscription.id)?.deliveries.delivered === 1,
      () => at.advance(HOUR),
    );
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test.each<[string, Manner]>([
    ['that refuses', answers(400)],
    ['that redirects', answers(302, { location: 'https://example.org/' })],
    ['that closes before it answers', (response) => void response.destroy()],
    ['that answers in the middle of a line', (response) => void response.socket?.end('HTTP/1.1 2')],
    ['that answers no HTTP', (response) => void response.socket?.end('hello\r\n\r\n')],
    ['that hangs', () => undefined],
  ])('%s is tried again, and gets it', async (_, manner) => {
    const receiver = await receiving(manner);
    const at = delivering({ timeoutMs: 200 });
    await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');
    const [subscription] = at.webhooks.all();
    await eventually(() => at.webhooks.find(subscription?.id ?? '')?.failures === 1);

    receiver.behave(accepts);
    await eventually(
      () => at.webhooks.all()[0]?.deliveries.delivered === 1,
      () => at.advance(HOUR),
    );
    expect(receiver.came()).toEqual(['a@0', 'a@0']);
    expect(at.webhooks.all()[0]?.failures).toBe(0);
  });

  test.each<[string, Manner]>([
    [
      'breaks off its answer',
      (response) => void response.writeHead(200, { 'content-length': '10' }).write('a', () => response.destroy()),
    ],
    ['never ends its answer', (response) => void response.writeHead(200).write('a')],
    [
      'answers without end',
      (response) => {
        response.writeHead(200);
        const more = () => void (response.destroyed || response.write('x'.repeat(10_000), more));
        response.on('error', () => undefined);
        more();
      },
    ],
  ])('and one that %s after its status has taken it', async (_, manner) => {
    const receiver = await receiving(manner);
    const at = delivering({ timeoutMs: 300 });
    await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');

    await eventually(() => at.webhooks.all()[0]?.deliveries.delivered === 1);
    expect(receiver.came()).toEqual(['a@0']);
  });

  test('may ask for more time', async () => {
    const receiver = await receiving(answers(429, { 'retry-after': '7200' }));
    const at = delivering();
    const { subscription } = await subscribe(at.webhooks, { url: receiver.url });
    at.webhooks.start(PUBLIC_URL);
    await at.happen('a');

    const last = () => at.webhooks.deliveries(subscription.id, { limit: 1 })[0];
    await eventually(() => last()?.attempts === 1);
    expect((last()?.dueAt ?? 0) - (last()?.lastAttemptAt ?? 0)).toBe(2 * HOUR);
  });

  test('delays nobody else', async () => {
    const [hanging, well] = [await receiving(() => undefined), await receiving()];
    const at = delivering({ timeoutMs: 60_000 });
    await subscribe(at.webhooks, { url: hanging.url });
    await subscribe(at.webhooks, { url: well.url });
    at.webhooks.start(PUBLIC_URL);
    for (let count = 0; count < 30; count += 1) await at.happen(`c${count}`);

    await eventually(() => well.received.length === 30);
    expect(hanging.received.length).toBeLessThanOrEqual(5);
  });
});

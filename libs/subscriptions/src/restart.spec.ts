import { afterAll, describe, expect, test } from '@jest/globals';
import { atWork } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { accepts } from '../test/receiver.js';
import { temporaryFolder } from '../test/temporary-folder.js';

const folder = temporaryFolder();
afterAll(folder.remove);
const { receiving, delivering } = atWork();

describe('a process that ends', () => {
  test('loses no event and no order: what was under way comes again under the same id', async () => {
    const receiver = await receiving(() => undefined);
    const file = folder.file();
    const first = delivering({ file });
    await subscribe(first.webhooks, { url: receiver.url });
    first.webhooks.start(PUBLIC_URL);
    await first.happen('a');
    await first.happen('a', 'LoanApproved', {});
    await eventually(() => receiver.received.length === 1);
    await first.webhooks.close();

    receiver.behave(accepts);
    const second = delivering({ file, log: first.store });
    second.webhooks.start(PUBLIC_URL);
    await eventually(() => receiver.received.length === 3);
    expect(receiver.came()).toEqual(['a@0', 'a@0', 'a@1']);
    expect(receiver.received[0]?.headers['webhook-id']).toBe(receiver.received[1]?.headers['webhook-id']);
  });

  test('leaves delivering to the next one, and never two deliver at once', async () => {
    const receiver = await receiving();
    const file = folder.file();
    const first = delivering({ file });
    const second = delivering({ file, log: first.store });
    await subscribe(first.webhooks, { url: receiver.url });
    first.webhooks.start(PUBLIC_URL);
    await first.happen('a');
    await eventually(() => receiver.received.length === 1);
    second.webhooks.start(PUBLIC_URL);
    await first.happen('b');
    await eventually(
      () => receiver.received.length === 2,
      () => second.advance(1000),
    );
    await first.webhooks.stop();
    await first.happen('c');

    await eventually(
      () => receiver.received.length === 3,
      () => second.advance(1000),
    );
    expect(receiver.came()).toEqual(['a@0', 'b@0', 'c@0']);
  });

  test('finds a log that was restored from an older backup, and follows it from its end', async () => {
    const receiver = await receiving();
    const file = folder.file();
    const first = delivering({ file });
    for (const id of ['a', 'b', 'c']) await first.happen(id);
    await subscribe(first.webhooks, { url: receiver.url });
    await first.webhooks.close();

    const second = delivering({ file });
    second.webhooks.start(PUBLIC_URL);
    await eventually(() => second.webhooks.all()[0]?.position === 0);
    await second.happen('d');
    await eventually(() => receiver.received.length === 1);
    expect(receiver.came()).toEqual(['d@0']);
  });
});

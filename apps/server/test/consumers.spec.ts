import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudEvent } from '@casewright/subscriptions';
import { CloudEvent as Parsed } from 'cloudevents';
import { webhookInbox } from './consumers/webhook-inbox.js';
import { rawLoans } from './raw-loans.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;
let write: ReturnType<typeof rawLoans>;
let service: { readonly authorization: string };
const folder = mkdtempSync(path.join(tmpdir(), 'casewright-consumers-'));

beforeAll(async () => {
  at = await serverUnderTest();
  write = rawLoans(at.runtime.store, 5);
  service = await at.signIn('service', { role: 'subscriber' });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.webhooks.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the consumers of the guide are these', () => {
  const guide = readFileSync(new URL('../../../docs/guide/subscribe.md', import.meta.url), 'utf8');
  for (const file of ['follow-events.ts', 'follow-events.sh', 'webhook-inbox.ts'])
    expect(guide).toContain(readFileSync(new URL(`consumers/${file}`, import.meta.url), 'utf8').trimEnd());
});

test('the consumer in shell writes every event once, waits for more, and goes on where it was', async () => {
  const written = await write(50);
  const script = fileURLToPath(new URL('consumers/follow-events.sh', import.meta.url));
  const place = path.join(folder, 'place.txt');
  const follow = async (count: number): Promise<readonly CloudEvent[]> => {
    const shell = spawn('sh', [script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...{ ...process.env, CASEWRIGHT_URL: at.server.url, PLACE: place, EVERY: '0.1' },
        CASEWRIGHT_TOKEN: service.authorization.replace('Bearer ', ''),
      },
    });
    const events: CloudEvent[] = [];
    for await (const line of createInterface({ input: shell.stdout })) {
      events.push(JSON.parse(line) as CloudEvent);
      if (events.length === count) break;
    }
    while (readFileSync(place, 'utf8').trim() !== events.at(-1)?.sequence) await new Promise(setImmediate);
    const ended = once(shell, 'exit');
    shell.kill('SIGKILL');
    await ended;
    return events;
  };

  const first = await follow(written);
  await write(1);
  const second = await follow(5);
  expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(written + 5);
  for (const event of first) expect(new Parsed(event as object).validate()).toBe(true);
}, 60_000);

test('the inbox for webhooks takes what is signed, each event once, and nothing else', async () => {
  const came: unknown[] = [];
  const moved = { inbox: webhookInbox('whsec_AAAA', () => undefined) };
  let calls = 0;
  const front = createServer((request, response) => {
    calls += 1;
    moved.inbox.emit('request', request, response);
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}/`;
  const made = await at.send<{ readonly id: string; readonly secret: string }>('/api/v1/webhooks', {
    ...{ headers: service, body: { url } },
  });
  moved.inbox = webhookInbox(made.json.secret, (event) => came.push(event));

  await write(1);
  while (came.length < 5) await new Promise(setImmediate);
  const forged = await fetch(url, { method: 'POST', body: '{}', headers: { 'webhook-id': 'x' } });
  const [delivery] = (
    await at.send<{ readonly deliveries: readonly { readonly id: string }[] }>(
      `/api/v1/webhooks/${made.json.id}/deliveries?state=delivered`,
      { headers: service },
    )
  ).json.deliveries;
  await at.send(`/api/v1/webhooks/${made.json.id}/deliveries/${delivery?.id}/retry`, {
    headers: service,
    method: 'POST',
  });

  while (calls < 7) await new Promise(setImmediate);
  expect(forged.status).toBe(401);
  expect(came).toHaveLength(5);
  front.closeAllConnections();
  front.close();
});

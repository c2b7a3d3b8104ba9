import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rawLoans } from './raw-loans.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

const MIB = 1024 * 1024;
const NOTE = 'x'.repeat(64 * 1024);
const EVENTS = 3000;

let at: ServerUnderTest;
beforeAll(async () => {
  at = await serverUnderTest();
  // the texts are one and the same until they are read, so the log itself takes little
  const write = rawLoans(at.runtime.store, 1);
  await write(EVENTS, NOTE);
});
afterAll(() => at.server.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What the process cannot let go of, in MiB. */
const held = () => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
};

/** Connects, asks, and reads nothing; answers by how much the process has grown at most over some looks, two a second. */
const growth = async (url: string, headers: Readonly<Record<string, string>>, looks: number): Promise<number> => {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.pause();
  const before = held();
  const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
  let most = 0;
  for (let look = 0; look < looks; look += 1) {
    await delay(500);
    most = Math.max(most, held() - before);
  }
  socket.destroy();
  return most;
};

test('a reader of the stream that takes nothing for half a minute does not make the server grow', async () => {
  const service = await at.signIn('service', { role: 'subscriber' });

  expect(await growth(`${at.server.url}/api/v1/events/stream`, service, 60)).toBeLessThan(100);
}, 90_000);

test('which a server that writes without looking would', async () => {
  const heedless = createServer((_, response) => {
    for (let count = 0; count < EVENTS; count += 1) response.write(Buffer.from(NOTE));
  });
  heedless.listen(0, '127.0.0.1');
  await once(heedless, 'listening');
  const { port } = heedless.address() as AddressInfo;

  expect(await growth(`http://127.0.0.1:${port}/`, {}, 4)).toBeGreaterThan(100);
  heedless.closeAllConnections();
  heedless.close();
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Measured } from '../contest.js';
import { fire } from '../load/fire.js';
import { loanLoad } from '../load/loan-load.js';
import type { Listening } from '../processes/listening.js';
import { startProcess } from '../processes/start-process.js';
import type { Scale } from '../scale.js';

const MIB = 1024 * 1024;
const TAKEN_EVERY_MS = 1000;

/** What a server holds early and late while one reader of the stream takes far less than is recorded. */
export const measureSlowReader = async (folder: string, { slowReaderSeconds }: Scale): Promise<readonly Measured[]> => {
  const { first, stop } = await startProcess<Listening>('serve-casewright', [folder]);
  try {
    const loans = await loanLoad(first.url);
    await fire(first.url, loans, slowReaderSeconds / 10);
    const leave = await readSlowly(first.url);
    await fire(first.url, loans, slowReaderSeconds / 10);
    const early = await residentMiB(first.url);
    await fire(first.url, loans, slowReaderSeconds);
    const late = await residentMiB(first.url);
    leave();
    return [
      {
        ...{ name: `resident memory after ${slowReaderSeconds} s with a slow reader`, unit: 'MiB' },
        ...{ baseline: `after ${slowReaderSeconds / 10} s`, aim: { atMost: 1.5 } },
        samples: [{ value: late, baseline: early }],
      },
    ];
  } finally {
    await stop();
  }
};

/** Follows the stream and takes a little each second, so that it is not cut off; answers how to leave. */
const readSlowly = async (url: string): Promise<() => void> => {
  const response = await fetch(`${url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'slow', roles: [{ role: 'subscriber' }] }),
  });
  const { token } = (await response.json()) as { readonly token: string };
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`GET /api/v1/events/stream HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n\r\n`);

  let reading = true;
  const take = async () => {
    while (reading) {
      await delay(TAKEN_EVERY_MS);
      socket.read();
    }
  };
  socket.on('error', () => (reading = false)).pause();
  void take();
  return () => {
    reading = false;
    socket.destroy();
  };
};

const residentMiB = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / MIB;
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reopened } from './checks/reopened.js';

const APPENDER = path.join(import.meta.dirname, '../dist/appender.js');
const APPENDS = 40;
const MINUTES = 60_000;

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casewright-call-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Lets a process append until it makes the call of this number, which kills it, and opens its store again. */
const killedAt = async (call: string, number: number) => {
  const file = path.join(root, `${call}-${number}.db`);
  const injection = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${number}`, '-o', '/dev/null'];
  const child = spawn('strace', [...injection, process.execPath, APPENDER, file, String(APPENDS)]);
  const [said, [, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);

  const told = Number(/(\d+)\n$/.exec(said)?.[1] ?? 0);
  const left = (await reopened(file)).length;
  return { signal: signal as unknown, told, left };
};

const everyThird = (last: number) => Array.from({ length: Math.ceil(last / 3) }, (_, at) => 1 + 3 * at);

test.each([
  { call: 'pwrite64', last: 120, does: 'writes' },
  { call: 'fsync', last: 40, does: 'waits for the disk' },
])(
  'a process killed while it $does has lost nothing that it acknowledged',
  async ({ call, last }) => {
    const ends = [];
    for (const number of everyThird(last)) ends.push(await killedAt(call, number));

    expect(ends.filter(({ signal }) => signal !== 'SIGKILL')).toEqual([]);
    expect(ends.filter(({ told, left }) => left < told)).toEqual([]);
    expect(ends.filter(({ told }) => told > 0).length).toBeGreaterThan(10);
  },
  2 * MINUTES,
);

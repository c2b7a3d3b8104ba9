import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudEvent } from '@casewright/subscriptions';
import ts from 'typescript';
import { rawLoans } from './raw-loans.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

const KILLS = 100;
const CASES = 20;
const IN_ALL = 20_000;
const SLICE = IN_ALL / KILLS / CASES;

let at: ServerUnderTest;
const folder = mkdtempSync(path.join(tmpdir(), 'casewright-consumer-'));
const inside = (name: string) => path.join(folder, name);
const kept = inside('events.ndjson');
const consumers: ChildProcess[] = [];

beforeAll(async () => {
  at = await serverUnderTest();
  const source = readFileSync(new URL('consumers/follow-events.ts', import.meta.url), 'utf8');
  const { ESNext } = ts.ModuleKind;
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(inside('follow-events.mjs'), outputText);
});
afterAll(async () => {
  for (const consumer of consumers) consumer.kill('SIGKILL');
  await at.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<ChildProcess> => {
  const { authorization } = await at.signIn('service', { role: 'subscriber' });
  const consumer = spawn(process.execPath, [inside('follow-events.mjs')], {
    stdio: 'ignore',
    env: {
      ...{ CASEWRIGHT_URL: at.server.url, CASEWRIGHT_TOKEN: authorization.replace('Bearer ', '') },
      ...{ PLACE: inside('place.txt'), KEPT: kept },
    },
  });
  consumers.push(consumer);
  return consumer;
};

const size = () => (existsSync(kept) ? statSync(kept).size : 0);
const place = () => (existsSync(inside('place.txt')) ? Number(readFileSync(inside('place.txt'), 'utf8')) : 0);

const until = async (holds: () => boolean) => {
  while (!holds()) await delay(1);
};

/** Numbers from 0 to 1 that are the same in every run. */
const chances = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

test(`a consumer killed ${KILLS} times over ${IN_ALL} events misses none and keeps the order of each case`, async () => {
  const write = rawLoans(at.runtime.store, CASES);
  const chance = chances(8);
  let written = 0;

  for (let kill = 0; kill < KILLS; kill += 1) {
    written = await write(SLICE);
    const consumer = await start();
    const from = place();
    const enough = from + 1 + Math.floor(chance() * (written - from - 1));
    await until(() => place() >= enough);
    const ended = once(consumer, 'exit');
    consumer.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  await start();
  await until(() => place() === written);

  const events = readFileSync(kept, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CloudEvent);
  const first = new Map(events.toReversed().map((event) => [event.id, event]));
  expect([written, first.size, size() > 0]).toEqual([IN_ALL, IN_ALL, true]);

  const revisions = new Map<string, number>();
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    expect(event.revision).toBe((revisions.get(event.source) ?? -1) + 1);
    revisions.set(event.source, event.revision);
  }
  // what comes twice is what was under way when it was killed
  expect(events.length - IN_ALL).toBeLessThanOrEqual(KILLS);
  for (const event of events) expect(event).toEqual(first.get(event.id));
}, 300_000);

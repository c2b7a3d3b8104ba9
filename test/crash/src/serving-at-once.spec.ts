import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRuntime } from '@casewright/runtime';
import type { MannerName } from '../worker/manners.js';
import type { Accepted, Request } from '../worker/protocol.js';
import { carryOut } from '../worker/carry-out.js';
import { logAlone } from './checks/read-model-rows.js';
import { sharedTime, type SharedTime } from './storm/time.js';
import { startWorker, WORKFLOWS, type WorkerProcess } from './storm/worker-process.js';

const LOANS = 8_000;
const IN_FLIGHT = 200;
const MINUTES = 60_000;

const workers: WorkerProcess[] = [];
let root: string;
let data: string;
let time: SharedTime;

const requestOf = (number: number): Request => ({
  ...{ commandId: `command-${number}`, workflow: 'desk-loan', command: 'RequestLoan', starts: true },
  ...{ person: 'ann', role: 'borrower', data: { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' } },
});

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'casewright-serving-'));
  data = path.join(root, 'data');
  time = sharedTime(path.join(root, 'clock'));

  const runtime = await openRuntime({ data, workflows: [WORKFLOWS], realTime: time.now });
  for (let done = 0; done < LOANS; done += IN_FLIGHT)
    await Promise.all(Array.from({ length: IN_FLIGHT }, (_, at) => carryOut(runtime, requestOf(done + at))));
  await runtime.close();
}, MINUTES);

afterAll(async () => {
  await Promise.all(workers.map(({ kill }) => kill()));
  rmSync(root, { recursive: true, force: true });
});

/** The answer to a command that is asked again of a worker that has to fold all its read models anew. */
const firstAnswer = (manner: MannerName): Promise<Accepted> =>
  new Promise((resolve, reject) => {
    const replied = (reply: { readonly outcome: string }) => resolve(reply as Accepted);
    const worker = startWorker({ data: logAlone(data), clock: time.file, manner }, { replied, broke: reject });
    workers.push(worker);
    worker.ask(requestOf(1));
  });

test(
  'a worker that is made to catch up first is found out',
  async () => {
    expect((await firstAnswer('after-catching-up')).readModels).toBe(LOANS);
  },
  MINUTES,
);

test(
  'a restart answers before its read models have followed and what was due meanwhile has fired',
  async () => {
    time.jump(30);
    const { replayed, readModels } = await firstAnswer('when-recorded');

    expect(replayed).toBe(true);
    expect(readModels).toBeLessThan(LOANS);
  },
  MINUTES,
);

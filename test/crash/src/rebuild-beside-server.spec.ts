import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filesOf } from '@casewright/runtime';
import Database from 'better-sqlite3';
import { serveBuilt, type BuiltCasewright, type Rebuilt } from './served/built-casewright.js';
import { announce, FIGURES, read, write, type Heard } from './served/clients.js';
import { signedIn, type SignedIn } from './served/signed-in.js';

const ANNOUNCED_BEFORE = 3000;
const REBUILDS = 3;
const EMPTIED = 20;
const MINUTES = 60_000;

let data: string;
let casewright: BuiltCasewright;
let organiser: SignedIn;
let reader: SignedIn;

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'casewright-beside-'));
  casewright = await serveBuilt(data);
  organiser = await signedIn(casewright.url, 'olive', 'training-organiser');
  reader = await signedIn(casewright.url, 'asta', 'auditor');

  const ids = Array.from({ length: ANNOUNCED_BEFORE }, (_, number) => `before${number}`).values();
  const announceAll = async () => {
    for (const id of ids) await announce(organiser, id);
  };
  await Promise.all(Array.from({ length: 50 }, announceAll));
}, 2 * MINUTES);
afterAll(async () => {
  await casewright.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Lets clients write and read while something is done, and answers what they heard meanwhile. */
const heardDuring = async (name: string, work: (heard: Heard) => Promise<unknown>): Promise<Heard> => {
  const heard: Heard = { writes: 0, reads: 0, wrong: [] };
  let working = true;
  const goesOn = () => working;
  const writing = ['east', 'west'].map((office) => write(organiser, `${name}_${office}`, heard, goesOn));
  const clients = Promise.all([...writing, read(reader, heard, goesOn), read(reader, heard, goesOn)]);

  await Promise.race([work(heard), clients]).finally(() => (working = false));
  await clients;
  return heard;
};

const head = async () => (await reader.read(FIGURES, 0)).position;

/** What a rebuild would do to its readers that did without tables beside those in use. */
const emptyTheWorklist = (): void => {
  const rows = new Database(filesOf(data).readModels, { timeout: MINUTES });
  rows.exec("begin immediate; delete from cases; update checkpoints set position = 0 where view = 'worklist'; commit");
  rows.close();
};

describe('casewright rebuild beside a server with clients', () => {
  test(
    'makes every view anew and says so, and no client hears a wrong, an empty or an older answer',
    async () => {
      const before = await head();
      const rebuilt: Rebuilt[] = [];
      const heard = await heardDuring('live', async () => {
        for (let round = 1; round <= REBUILDS; round += 1) rebuilt.push(...(await casewright.rebuild()));
      });
      const after = await head();

      expect(heard).toMatchObject({ wrong: [] });
      expect(heard.writes).toBeGreaterThan(50);
      expect(heard.reads).toBeGreaterThan(100);
      expect(after).toBe(before + heard.writes);
      expect(rebuilt.map(({ view }) => view)).toEqual(expect.arrayContaining(['worklist', 'timers']));
      expect(rebuilt.filter(({ position }) => position < before || position > after)).toEqual([]);
    },
    2 * MINUTES,
  );

  test(
    'would be found out by them, if it emptied what they read',
    async () => {
      const heard = await heardDuring('emptied', async ({ wrong }) => {
        for (let round = 1; wrong.length === 0 && round <= EMPTIED; round += 1) {
          emptyTheWorklist();
          while ((await head()) < ANNOUNCED_BEFORE) continue;
        }
      });

      expect(heard.wrong.length).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );
});

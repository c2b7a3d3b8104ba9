import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collect } from '@casewright/event-store';
import Database from 'better-sqlite3';
import { event, oneTo, opening, wholeLog } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

test('what was appended is there when the store is opened again', async () => {
  const file = folder.file();
  const first = await openSqliteEventStore({ file });

  await first.append([opening('a', 2), opening('b', 1)]);

  const before = await wholeLog(first);

  await first.close();

  const second = await openSqliteEventStore({ file });

  expect(await wholeLog(second)).toEqual(before);
  expect(await second.append([opening('c')])).toEqual([4]);
  await second.close();
});

test('the write-ahead log does not grow with the store', async () => {
  const file = folder.file();
  const store = await openSqliteEventStore({ file });
  const megabyte = { ...event(), data: JSON.stringify('x'.repeat(1_000_000)) };

  for (const number of oneTo(40)) await store.append([{ ...opening(`s${number}`), events: [megabyte] }]);

  expect(statSync(file).size).toBeGreaterThan(30_000_000);
  expect(statSync(`${file}-wal`).size).toBeLessThan(10_000_000);
  await store.close();
});

describe('while another process holds the write lock', () => {
  test('reads go on, and an append waits without blocking', async () => {
    const file = folder.file();
    const store = await openSqliteEventStore({ file });
    const other = new Database(file);

    await store.append([opening('a')]);
    other.exec('BEGIN IMMEDIATE');

    let answered = false;
    const append = store.append([opening('b')]).finally(() => (answered = true));

    await nextTurn();
    await nextTurn();

    expect(await collect(store.read('a'))).toHaveLength(1);
    expect(answered).toBe(false);

    other.exec('COMMIT');

    expect(await append).toEqual([2]);
    other.close();
    await store.close();
  });
});

describe('closing', () => {
  test('answers the appends under way, ends subscriptions and refuses what comes later', async () => {
    const store = await openSqliteEventStore({ file: folder.file() });
    const pages = collect(store.subscribe(0, { signal: new AbortController().signal }));
    const append = store.append([opening('a')]);

    await store.close();

    expect(await append).toEqual([1]);
    await expect(pages).resolves.toBeDefined();
    await expect(store.append([opening('b')])).rejects.toThrow('is closed');
    await expect(collect(store.read('a'))).rejects.toThrow('is closed');
    await expect(store.head()).rejects.toThrow('is closed');
  });

  test('leaves one file behind', async () => {
    const file = folder.file();
    const store = await openSqliteEventStore({ file });

    await store.append([opening('a', 100)]);
    await store.close();

    expect(() => readFileSync(`${file}-wal`)).toThrow('ENOENT');
    expect(readFileSync(file).length).toBeGreaterThan(4_096);
  });
});

test('a file that cannot be trusted stops everything, once and for good', async () => {
  const file = folder.file();
  const intact = await openSqliteEventStore({ file });

  await intact.append([opening('a', 100)]);
  await intact.close();

  const bytes = readFileSync(file);

  writeFileSync(file, bytes.fill(0xff, 4_096));

  const told: Error[] = [];
  const store = await openSqliteEventStore({ file, onFatal: (error) => told.push(error) });

  await expect(collect(store.read('a'))).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
  await expect(store.append([opening('b')])).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
  await expect(collect(store.subscribe(0, { signal: new AbortController().signal }))).rejects.toBe(told[0]);
  expect(told).toHaveLength(1);
  await store.close();
});

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { oneTo, opening, wholeLog } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { restoreSqliteEventStore } from './restore.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

/** A backup of a store with so many events. */
const backedUp = async (count: number): Promise<string> => {
  const store = await openSqliteEventStore({ file: folder.file() });
  const backup = folder.file();

  await store.append([opening('a', count)]);
  await store.backup(backup);
  await store.close();

  return backup;
};

test('a backup taken while others append is the log up to one moment, and restores', async () => {
  const store = await openSqliteEventStore({ file: folder.file() });
  const [backup, restored] = [folder.file(), folder.file()];

  await store.append([opening('before', 5_000)]);

  let appended = 0;
  const backingUp = store.backup(backup).then(() => 'done');

  for (let state = ''; state !== 'done'; appended += 1) {
    await store.append([opening(`during-${appended}`)]);
    state = await Promise.race([backingUp, Promise.resolve('')]);
  }

  await restoreSqliteEventStore({ from: backup, to: restored });

  const copy = await openSqliteEventStore({ file: restored });
  const events = await wholeLog(copy);

  expect(appended).toBeGreaterThan(1);
  expect(events.length).toBeGreaterThanOrEqual(5_000);
  expect(events).toEqual((await wholeLog(store)).slice(0, events.length));
  expect(await copy.append([opening('after')])).toEqual([events.length + 1]);
  await copy.close();
  await store.close();
});

test('a backup is one file, and never written over another', async () => {
  const backup = await backedUp(3);
  const store = await openSqliteEventStore({ file: folder.file() });
  const bytes = readFileSync(backup);

  await expect(store.backup(backup)).rejects.toThrow('exists already');
  expect(readFileSync(backup)).toEqual(bytes);
  expect(() => readFileSync(`${backup}-wal`)).toThrow('ENOENT');
  expect(() => readFileSync(`${backup}.part`)).toThrow('ENOENT');
  await store.close();
});

describe('restoring', () => {
  test('refuses to replace a store, and leaves it alone', async () => {
    const from = await backedUp(3);
    const to = folder.file();
    const store = await openSqliteEventStore({ file: to });

    await store.append([opening('mine', 2)]);
    await expect(restoreSqliteEventStore({ from, to })).rejects.toThrow('move its files away');
    expect((await wholeLog(store)).map(({ position }) => position)).toEqual(oneTo(2));
    await store.close();
  });

  test('refuses a damaged backup', async () => {
    const from = await backedUp(500);
    const to = folder.file();
    const bytes = readFileSync(from);

    writeFileSync(from, bytes.fill(0, bytes.length - 8_192));

    await expect(restoreSqliteEventStore({ from, to })).rejects.toThrow('is damaged');
    expect(() => readFileSync(to)).toThrow('ENOENT');
  });

  test('refuses a backup of a newer version', async () => {
    const from = await backedUp(1);
    const db = new Database(from);

    db.pragma('user_version = 99');
    db.close();

    await expect(restoreSqliteEventStore({ from, to: folder.file() })).rejects.toThrow('schema version 99');
  });

  test('refuses a file that holds no store', async () => {
    const [empty, text] = [folder.file(), folder.file()];

    writeFileSync(empty, '');
    writeFileSync(text, 'no database, but long enough to be looked at as one '.repeat(50));

    await expect(restoreSqliteEventStore({ from: text, to: folder.file() })).rejects.toThrow('is damaged');

    await expect(restoreSqliteEventStore({ from: empty, to: folder.file() })).rejects.toThrow('holds no event store');
    await expect(restoreSqliteEventStore({ from: folder.file(), to: folder.file() })).rejects.toThrow('does not exist');
  });
});

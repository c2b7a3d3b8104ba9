import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NO_STREAM, WrongRevision, type StoredEvent } from '@casewright/event-store';
import { event, oneTo, opening, wholeLog } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';

const OTHER_PROCESS = join(import.meta.dirname, '../test/other-process.js');
const THEIRS = 150;
const OURS = 60;

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

test('processes on one file agree on every revision and position, and subscribers see them all', async () => {
  const file = folder.file();
  const store = await openSqliteEventStore({ file });
  const seen = follow(store, THEIRS + OURS);
  const others = [1, 2].map(() =>
    spawn(process.execPath, [OTHER_PROCESS, file, `${THEIRS / 2}`], { stdio: 'inherit' }),
  );
  const ends = Promise.all(others.map((other) => once(other, 'exit')));

  await writeTo(store, 'shared', OURS);

  expect(await ends).toEqual([
    [0, null],
    [0, null],
  ]);

  const log = await wholeLog(store);

  expect(log.map(({ position }) => position)).toEqual(oneTo(THEIRS + OURS));
  expect(log.map(({ revision }) => revision + 1)).toEqual(oneTo(THEIRS + OURS));
  expect(await seen).toEqual(log);
  await store.close();
});

test('a subscriber that waits sees what another process commits', async () => {
  const file = folder.file();
  const store = await openSqliteEventStore({ file });

  await store.append([opening('ours')]);

  const seen = follow(store, 6);
  const other = spawn(process.execPath, [OTHER_PROCESS, file, '5'], { stdio: 'inherit' });

  expect((await seen).map(({ type }) => type)).toEqual(['ThingHappened', ...oneTo(5).map(() => 'Theirs')]);

  if (other.exitCode === null) await once(other, 'exit');

  await store.close();
});

const follow = async (store: SqliteEventStore, count: number): Promise<readonly StoredEvent[]> => {
  const stop = new AbortController();
  const seen: StoredEvent[] = [];

  for await (const { events } of store.subscribe(0, { signal: stop.signal })) {
    seen.push(...events);

    if (seen.length >= count) stop.abort();
  }

  return seen;
};

/** Appends so many events one by one, each after the last that anybody wrote. */
const writeTo = async (store: SqliteEventStore, stream: string, count: number): Promise<void> => {
  let expectedRevision = NO_STREAM;

  for (let written = 0; written < count;) {
    try {
      await store.append([{ stream, expectedRevision, events: [event()] }]);
      written += 1;
      expectedRevision += 1;
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;

      expectedRevision = error.actual;
    }
  }
};

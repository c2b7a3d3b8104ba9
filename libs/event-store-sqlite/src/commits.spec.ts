import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { collect, type NewEvent } from '@casewright/event-store';
import { event, oneTo, opening, wholeLog } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { commits } from './commits.js';
import { openWriter } from './connection.js';
import { groupCommit } from './group-commit.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { StoreUnavailable } from './store-unavailable.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

test('appends to one stream in one commit are each placed after those before them', async () => {
  const store = await openSqliteEventStore({ file: folder.file() });
  const next = (expectedRevision: number) => store.append([{ stream: 'a', expectedRevision, events: [event()] }]);
  const answers = await Promise.allSettled([next(-1), next(-1), next(0), next(5), next(1)]);

  expect(answers).toMatchObject([
    { value: [1] },
    { reason: { name: 'WrongRevision', actual: 0 } },
    { value: [2] },
    { reason: { name: 'WrongRevision', actual: 1 } },
    { value: [3] },
  ]);
  await store.close();
});

test('an append that cannot be stored spares those in its group, and leaves no gap', async () => {
  const store = await openSqliteEventStore({ file: folder.file() });
  const twice = event();
  const unfit = { ...event(), data: undefined } as unknown as NewEvent;
  const answers = await Promise.allSettled([
    store.append([opening('a')]),
    store.append([{ ...opening('b'), events: [twice, twice] }]),
    store.append([opening('c'), { ...opening('d'), events: [event(), unfit] }]),
    store.append([opening('e')]),
  ]);

  expect(answers).toMatchObject([
    { value: [1] },
    { reason: { message: expect.stringContaining('give each event its own id') } },
    { status: 'rejected' },
    { value: [2] },
  ]);
  expect((await wholeLog(store)).map(({ stream }) => stream)).toEqual(['a', 'e']);
  expect(await collect(store.read('c'))).toEqual([]);
  await store.close();
});

test('a full disk loses nothing, and the store goes on when there is space', async () => {
  const file = folder.file();
  const db = openWriter(file);
  const { commit } = commits(db);
  const { append } = groupCommit(commit);
  const limit = (pages: number) => db.pragma(`max_page_count = ${pages}`);
  const acked: string[] = [];

  const fill = async (): Promise<unknown> => {
    for (const number of oneTo(1_000)) {
      const stream = `s${number}-${acked.length}`;

      try {
        await append([opening(stream, 3)]);
        acked.push(stream);
      } catch (error) {
        return error;
      }
    }

    return undefined;
  };

  limit(40);
  expect(await fill()).toBeInstanceOf(StoreUnavailable);

  const before = acked.length;

  expect(before).toBeGreaterThan(0);
  limit(80);
  expect(await fill()).toBeInstanceOf(StoreUnavailable);
  expect(acked.length).toBeGreaterThan(before);
  db.close();

  const store = await openSqliteEventStore({ file });
  const stored = await wholeLog(store);

  expect(stored.map(({ position }) => position)).toEqual(oneTo(acked.length * 3));
  expect([...new Set(stored.map(({ stream }) => stream))]).toEqual(acked);
  await store.close();
});

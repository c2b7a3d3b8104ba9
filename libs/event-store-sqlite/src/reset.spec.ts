import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { collect, type Page } from '@casewright/event-store';
import Database from 'better-sqlite3';
import { opening } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

const told = ({ value }: IteratorResult<Page, unknown>) => {
  const { events, position } = value as Page;

  return { streams: events.map(({ stream }) => stream), position };
};

test('an emptied store starts over at position 1, and keeps what is stored from then on', async () => {
  const file = folder.file();
  const store = await openSqliteEventStore({ file });

  await store.append([opening('a', 3)]);
  await store.reset();

  expect(await store.head()).toBe(0);
  expect(await collect(store.read('a'))).toEqual([]);
  expect(await store.append([opening('a', 2)])).toEqual([1, 2]);

  const db = new Database(file);

  expect(() => db.exec('DELETE FROM events')).toThrow('are kept as they were stored');
  db.close();
  await store.close();
});

test('subscribers of every process are sent back to position 0, even if the log is longer by then', async () => {
  const file = folder.file();
  const [store, other] = [await openSqliteEventStore({ file }), await openSqliteEventStore({ file, pollEvery: 1 })];
  const { signal } = new AbortController();
  const following = [store, other].map((from) => from.subscribe(0, { signal })[Symbol.asyncIterator]());

  await store.append([opening('old', 2)]);

  for (const pages of following) expect(told(await pages.next())).toEqual({ streams: ['old', 'old'], position: 2 });

  await store.reset();
  await store.append([opening('new', 3)]);

  for (const pages of following) {
    expect(told(await pages.next())).toEqual({ streams: [], position: 0 });
    expect(told(await pages.next())).toEqual({ streams: ['new', 'new', 'new'], position: 3 });
  }

  await Promise.all([store.close(), other.close()]);
});

test('who comes with a position from before is told to rebuild', async () => {
  const store = await openSqliteEventStore({ file: folder.file() });

  await store.append([opening('a', 3)]);
  await store.reset();

  const pages = collect(store.subscribe(3, { signal: new AbortController().signal }));

  await expect(pages).rejects.toThrow('Rebuild');
  await store.close();
});

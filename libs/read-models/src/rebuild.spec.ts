import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { happen, registry, requested } from '../test/loans.js';
import { randomLoans, seeded } from '../test/random-loans.js';
import { tally } from '../test/tally.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { atPosition } from './at-position.js';
import { prepareCheckpoints } from './checkpoints.js';
import type { Queries } from './database.js';
import { projector } from './projector.js';
import { rebuildViews } from './rebuild.js';
import { RebuildReplaced } from './rebuilds.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { startOver } from './start-over.js';
import { named } from './tables.js';

const folder = temporaryFolder();
const opened: (() => Promise<void>)[] = [];
const view = tally();
let store: EventStore;

beforeEach(() => {
  store = inMemoryEventStore();
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
afterAll(folder.remove);

/** What one process has open: a connection of its own, and a projector that follows the log. */
const openProcess = async (file: string) => {
  const database = openSqliteDatabase(file);
  await prepareCheckpoints(database.queries, () => store.head());
  const parts = { store, registry, database, views: [view] };
  const following = await projector(parts);
  const end = new AbortController();
  const running = following.run(end.signal);
  opened.push(async () => {
    end.abort();
    await running;
    await database.close();
  });
  await following.inPlace([view], 5000);
  return { ...parts, following, signal: end.signal };
};

const readTally = (queries: Queries) =>
  atPosition(queries, [view], async (reading) => {
    const rows = await named(reading).selectFrom('tally').select('events').execute();
    return rows.reduce((sum, { events }) => sum + Number(events), 0);
  });

/** Reads as long as it is wanted; counts answers that do not fit their position, and positions that went back. */
const poll = (queries: Queries, until: () => boolean) => {
  const seen = { reads: 0, wrong: 0, back: 0 };
  const polling = async () => {
    for (let last = 0; !until(); seen.reads += 1) {
      const { position, answer } = await readTally(queries);
      if (answer !== position) seen.wrong += 1;
      if (position < last) seen.back += 1;
      last = position;
      await nextTurn();
    }
  };
  return { seen, polled: polling() };
};

/** Events that come one after the other until they are no longer wanted. */
const recording = (until: () => boolean) => {
  const random = seeded(7);
  return (async () => {
    for (let loan = 1; !until(); loan += 1) {
      await happen(store, requested(`deskLoan-live${loan}`));
      if (random() < 0.5) await nextTurn();
    }
  })();
};

describe('a rebuild', () => {
  test('beside readers and writers never shows a wrong or an empty answer', async () => {
    const file = folder.file();
    await happen(store, ...randomLoans(1, 3000));
    const [server, reader, operator] = [await openProcess(file), openSqliteDatabase(file), openSqliteDatabase(file)];
    opened.push(reader.close, operator.close);
    let done = false;
    const writing = recording(() => done);
    const { seen, polled } = poll(reader.queries, () => done);

    const rebuilt = [];
    while (rebuilt.length < 5 || seen.reads < 50)
      rebuilt.push(
        ...(await rebuildViews({ ...server, database: operator }, [view], { signal: server.signal, anew: true })),
      );
    done = true;
    await Promise.all([writing, polled]);

    expect(seen).toMatchObject({ wrong: 0, back: 0 });
    expect(rebuilt.every(({ position }) => position >= 3000)).toBe(true);
    await server.following.waitFor(await store.head(), 5000);
    expect(await readTally(reader.queries)).toEqual({ position: await store.head(), answer: await store.head() });
  });

  test('that emptied the rows in use would be found out by the same readers', async () => {
    const file = folder.file();
    await happen(store, ...randomLoans(1, 3000));
    const { database } = await openProcess(file);
    const reader = openSqliteDatabase(file);
    opened.push(reader.close);
    let done = false;
    const { seen, polled } = poll(reader.queries, () => done);

    while (seen.reads < 50) {
      await nextTurn();
      await startOver(database.queries, view);
    }
    done = true;
    await polled;
    expect(seen.back).toBeGreaterThan(0);
  });

  test('mends rows that are wrong, and says which they were', async () => {
    const server = await openProcess(folder.file());
    await happen(store, requested('deskLoan-1'), requested('deskLoan-2'), requested('deskLoan-3'));
    await server.following.waitFor(3, 5000);
    const tallied = named(server.database.queries);
    await tallied.updateTable('tally').where('stream', '=', 'deskLoan-2').set({ events: 5 }).execute();
    await tallied.deleteFrom('tally').where('stream', '=', 'deskLoan-3').execute();
    await tallied.insertInto('tally').values({ stream: 'deskLoan-4', events: 1 }).execute();

    const how = { signal: server.signal, anew: true, compare: true };
    const [rebuilt] = await rebuildViews(server, [view], how);
    expect(rebuilt).toEqual({
      ...{ view: 'tally', version: 1, position: 3 },
      differences: [
        {
          ...{ table: 'tally', rowsBefore: 3, rowsAfter: 3, added: 1, removed: 1, changed: 1 },
          first: ['deskLoan-2', 'deskLoan-3', 'deskLoan-4'],
        },
        {
          ...{ table: 'tally_seen', rowsBefore: 3, rowsAfter: 3, added: 0, removed: 0, changed: 0 },
          first: [],
        },
      ],
    });
    const [again] = await rebuildViews(server, [view], how);
    expect(again?.differences).toMatchObject([{ added: 0, removed: 0, changed: 0, first: [] }, {}]);
  });

  test('tells how far it is', async () => {
    await happen(store, ...randomLoans(2, 2500));
    const server = await openProcess(folder.file());
    const told: (readonly [number, number])[] = [];
    const onProgress = (position: number, head: number) => void told.push([position, head]);

    await rebuildViews(server, [view], { signal: server.signal, anew: true, onProgress });
    expect(told).toEqual([
      [1000, 2500],
      [2000, 2500],
      [2500, 2500],
    ]);
  });

  test('gives way to a later one of the same view', async () => {
    await happen(store, ...randomLoans(3, 2500));
    const server = await openProcess(folder.file());
    const second = { started: false };
    let later: Promise<unknown> = Promise.resolve();
    const onProgress = () => {
      if (!second.started) later = rebuildViews(server, [view], { signal: server.signal, anew: true });
      second.started = true;
    };

    const first = rebuildViews(server, [view], { signal: server.signal, anew: true, onProgress });
    await expect(first).rejects.toThrow(RebuildReplaced);
    expect(await later).toEqual([{ view: 'tally', version: 1, position: 2500 }]);
  });

  test('that was cut off goes on where it was, and leaves nothing behind', async () => {
    await happen(store, ...randomLoans(4, 2500));
    const file = folder.file();
    const database = openSqliteDatabase(file);
    await prepareCheckpoints(database.queries, () => store.head());
    const cut = new AbortController();
    const parts = { store, registry, database };
    expect(await rebuildViews(parts, [view], { signal: cut.signal, onProgress: () => cut.abort() })).toEqual([]);
    const [begun] = await database.queries.selectFrom('rebuilds').selectAll().execute();
    expect(begun).toMatchObject({ view: 'tally', position: 1000 });
    await database.close();

    const server = await openProcess(file);
    const { queries } = server.database;
    expect(await readTally(queries)).toEqual({ position: 2500, answer: 2500 });
    expect(await queries.selectFrom('rebuilds').selectAll().execute()).toEqual([]);
    expect((await queries.introspection.getTables()).map(({ name }) => name)).toEqual([
      ...['checkpoints', 'rebuilds', 'tally', 'tally_seen'],
    ]);
  });

  test('of two processes that both find a view missing is one', async () => {
    await happen(store, ...randomLoans(5, 5000));
    const file = folder.file();
    const [one, two] = await Promise.all([openProcess(file), openProcess(file)]);

    expect(await readTally(one.database.queries)).toEqual({ position: 5000, answer: 5000 });
    await happen(store, requested('deskLoan-last'));
    await Promise.all([one.following.waitFor(5001, 5000), two.following.waitFor(5001, 5000)]);
    expect(await readTally(two.database.queries)).toEqual({ position: 5001, answer: 5001 });
  });
});

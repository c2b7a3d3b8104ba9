import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { happen, registry, requested } from '../test/loans.js';
import { tally } from '../test/tally.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { prepareCheckpoints } from './checkpoints.js';
import { projector } from './projector.js';
import { openSqliteDatabase } from './sqlite-database.js';
import type { View } from './view.js';

const folder = temporaryFolder();
const opened: (() => Promise<void>)[] = [];
let store: EventStore;

beforeEach(() => {
  store = inMemoryEventStore();
});
afterEach(() => closeAll());
afterAll(folder.remove);

/** A projector on a file, not yet running. */
const open = async (file: string, views: readonly View[], log: Pick<EventStore, 'subscribe' | 'head'> = store) => {
  const database = openSqliteDatabase(file);
  const { queries, close } = database;
  await prepareCheckpoints(queries, () => log.head());
  const following = await projector({ store: log, registry, database, views });
  const end = new AbortController();
  let running: Promise<void> | undefined;

  opened.push(async () => {
    end.abort();
    await running?.catch(() => undefined);
    await close();
  });

  const rows = async () => {
    const counted = await queries
      .selectFrom('tally' as never)
      .selectAll()
      .execute();
    return (counted as { stream: string; events: number }[]).map(({ stream, events }) => `${stream} ${events}`);
  };
  return {
    views,
    position: following.position,
    inPlace: following.inPlace,
    rows,
    run: () => (running = following.run(end.signal)),
    running: () => running,
    counts: async () => {
      running = following.run(end.signal);
      running.catch(() => undefined);
      await following.inPlace(views, 5000);
      await following.waitFor(await log.head(), 5000);
      return rows();
    },
  };
};

const closeAll = async () => {
  for (const close of opened.splice(0)) await close();
};

const threeEvents = () =>
  happen(store, requested('deskLoan-1'), { type: 'LoanCancelled', stage: 'cancelled' }, requested('deskLoan-2'));

describe('a projector', () => {
  test('goes on after a restart where it stopped', async () => {
    const file = folder.file();
    await threeEvents();
    await (await open(file, [tally()])).counts();
    await closeAll();
    await happen(store, { type: 'LoanRenewed', stream: 'deskLoan-2', stage: 'requested' });

    const again = await open(file, [tally()]);
    expect(again.position()).toBe(3);
    expect(await again.counts()).toEqual(['deskLoan-1 2', 'deskLoan-2 2']);
  });

  test('folds a view of another version anew from the first event on, and leaves the others as they are', async () => {
    const file = folder.file();
    const events: number[] = [];
    const watched: View = {
      ...(tally(1, 'watched') as View),
      fold: (page, rows) => {
        events.push(...page.map(({ position }) => position));
        return tally().fold(page, rows as never);
      },
    };
    await threeEvents();
    await (await open(file, [tally(1), watched])).counts();
    await closeAll();
    expect(events).toEqual([1, 2, 3]);

    const again = await open(file, [tally(2), watched]);
    expect(await again.inPlace([watched], 0)).toBe(true);
    expect(await again.inPlace([again.views[0]!], 0)).toBe(false);
    expect(await again.rows()).toEqual(['deskLoan-1 2', 'deskLoan-2 1']);
    expect(await again.counts()).toEqual(['deskLoan-1 2', 'deskLoan-2 1']);
    expect(events).toEqual([1, 2, 3]);
  });

  test('goes on from where another process has folded the log to', async () => {
    const file = folder.file();
    const [one, two] = [await open(file, [tally()]), await open(file, [tally()])];
    await threeEvents();
    await one.counts();

    expect(two.position()).toBe(0);
    expect(await two.counts()).toEqual(['deskLoan-1 2', 'deskLoan-2 1']);
  });

  test('stops when a newer program has taken its views over', async () => {
    const file = folder.file();
    const older = await open(file, [tally(1)]);
    await threeEvents();
    await older.counts();
    await (await open(file, [tally(2)])).counts();
    await happen(store, requested('deskLoan-3'));

    await expect(older.running()).rejects.toThrow('no longer kept at version 1, which this program folds');
  });

  test('starts over when the log it follows is emptied', async () => {
    await threeEvents();
    const emptied: Pick<EventStore, 'subscribe' | 'head'> = {
      head: () => store.head(),
      subscribe: async function* (after, options) {
        for await (const { events, position } of store.subscribe(0, options)) {
          if (after < position) yield { events, position };
          yield { events: [], position: 0 };
          yield { events: events.slice(0, 1), position: 1 };
          return;
        }
      },
    };

    const following = await open(folder.file(), [tally()], emptied);
    await following.run();
    expect([following.position(), await following.rows()]).toEqual([1, ['deskLoan-1 1']]);
  });

  test('starts over from a file that is further than the log', async () => {
    const file = folder.file();
    await threeEvents();
    await (await open(file, [tally()])).counts();
    await closeAll();
    store = inMemoryEventStore();
    await happen(store, requested('deskLoan-9'));

    expect(await (await open(file, [tally()])).counts()).toEqual(['deskLoan-9 1']);
  });
});

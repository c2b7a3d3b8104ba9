import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { happen, registry, requested } from '../test/loans.js';
import { loanHistory } from '../test/loans-by-council.js';
import { happenInPortions, randomLoans, seeded } from '../test/random-loans.js';
import { tally } from '../test/tally.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { atPosition } from './at-position.js';
import { prepareCheckpoints } from './checkpoints.js';
import type { Queries } from './database.js';
import { openReadModels, type OpenReadModels } from './open-read-models.js';
import { rebuildViews } from './rebuild.js';
import { openSqliteDatabase } from './sqlite-database.js';
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

const readTally = (queries: Queries) =>
  atPosition(queries, [view], async (reading) => {
    const rows = await named(reading).selectFrom('tally').select('events').execute();
    return rows.reduce((sum, { events }) => sum + Number(events), 0);
  });

/** Reads as long as it is wanted; counts answers that do not fit their position, and positions that went back. */

/** Events that come one after the other until they are no longer wanted. */

describe('what another process does meanwhile', () => {
  const twoConnections = async () => {
    const file = folder.file();
    const first = openSqliteDatabase(file);
    await prepareCheckpoints(first.queries, () => store.head());
    await first.close();

    const databases = [openSqliteDatabase(file), openSqliteDatabase(file)] as const;
    opened.push(...databases.map(({ close }) => close));
    return databases;
  };
  const { signal } = new AbortController();
  /** The time a rebuild of one page looks for the log's end after that page, before it makes indexes. */
  const FOLDED = 2;

  test('may be to put in place what both rebuild', async () => {
    await happen(store, ...randomLoans(6, 100));
    const [mine, theirs] = await twoConnections();
    let heads = 0;
    const head = async () => {
      heads += 1;
      if (heads === FOLDED) await rebuildViews({ store, registry, database: theirs }, [view], { signal });
      return store.head();
    };

    const rebuilt = await rebuildViews({ store: { ...store, head }, registry, database: mine }, [view], { signal });
    expect(heads).toBeGreaterThanOrEqual(FOLDED);
    expect(rebuilt).toEqual([{ view: 'tally', version: 1, position: 100 }]);
    expect(await readTally(mine.queries)).toEqual({ position: 100, answer: 100 });
  });

  test('may be to make what is missing before this one looks', async () => {
    await happen(store, ...randomLoans(6, 100));
    const [mine, theirs] = await twoConnections();
    await rebuildViews({ store, registry, database: theirs }, [view], { signal });

    const rebuilt = await rebuildViews({ store, registry, database: mine }, [view], { signal });
    expect(rebuilt).toEqual([{ view: 'tally', version: 1, position: 100 }]);
    expect(await mine.queries.selectFrom('rebuilds').selectAll().execute()).toEqual([]);
  });

  test('may be to fold on, which makes no view further than the log', async () => {
    await happen(store, ...randomLoans(6, 100));
    const [mine, theirs] = await twoConnections();
    await rebuildViews({ store, registry, database: theirs }, [view], { signal });
    const headThatIsOldSoon = async () => {
      const head = await store.head();
      await happen(store, requested('deskLoan-new'));
      const checkpoint = named(theirs.queries).updateTable('checkpoints');
      await checkpoint.set({ position: head + 1 }).execute();
      return head;
    };

    await prepareCheckpoints(mine.queries, headThatIsOldSoon);
    expect(await mine.queries.selectFrom('checkpoints').select('position').execute()).toEqual([{ position: 101 }]);
  });
});

describe('every view', () => {
  const withEveryView = async (): Promise<OpenReadModels> => {
    const now = () => '2012-01-09T10:00:00.000Z';
    const readModels = await openReadModels({ file: folder.file(), store, registry, views: [loanHistory, view], now });
    opened.push(() => readModels.close());
    readModels.start();
    return readModels;
  };

  test.each([11, 12, 13])('rebuilt has the rows it had when it followed the log (seed %d)', async (seed) => {
    const readModels = await withEveryView();
    const followed = async () => readModels.waitFor(await store.head(), 5000);
    await happenInPortions(store, randomLoans(seed, 800), seeded(seed), followed);

    const rebuilt = await readModels.rebuild(readModels.views, { compare: true });
    const differences = rebuilt.flatMap((each) => each.differences ?? []);
    expect(differences.map(({ table }) => table)).toEqual([
      ...['cases', 'case_history', 'case_parties', 'case_links', 'case_tasks', 'timers'],
      ...['loan_history', 'loan_history_past', 'tally', 'tally_seen'],
    ]);
    for (const { added, removed, changed } of differences) expect({ added, removed, changed }).toEqual(NO_DIFFERENCE);
    expect(differences.filter(({ rowsAfter }) => rowsAfter === 0).map(({ table }) => table)).toEqual([
      'case_links',
      'case_tasks',
    ]);
  });
});

const NO_DIFFERENCE = { added: 0, removed: 0, changed: 0 };

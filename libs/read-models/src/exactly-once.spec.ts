import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { happen, registry, requested } from '../test/loans.js';
import { tally } from '../test/tally.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { prepareCheckpoints } from './checkpoints.js';
import type { ForEach, Tables } from './database.js';
import { projector } from './projector.js';
import { named } from './tables.js';

const VIEWS = [tally()];
const folder = temporaryFolder();
const store = inMemoryEventStore();

/**
 * The log in small pages, ending where a live one would wait. It seems to end at its middle when a program looks first,
 * so that the first half is folded beside, and the second half into what is in place.
 */
const inPagesOfThree = (seeming: 'half' | 'whole'): Pick<EventStore, 'subscribe' | 'head'> => ({
  head: async () => (seeming === 'half' ? Math.floor((await store.head()) / 2) : store.head()),
  subscribe: async function* (after, options) {
    const head = await store.head();
    if (after === head) return;

    for await (const page of store.subscribe(after, { ...options, pageSize: 3 })) {
      yield page;
      if (page.position === head) return;
    }
  },
});

beforeAll(async () => {
  const renewed = { type: 'LoanRenewed', stage: 'approved.out' };
  for (const stream of ['deskLoan-1', 'deskLoan-2', 'deskLoan-1', 'deskLoan-3', 'deskLoan-1'])
    await happen(store, requested(stream), { ...renewed, stream });
});
afterAll(folder.remove);

type Database = { readonly file: string; readonly crashAt?: number; readonly transactions?: 'none' };

/** A database that dies at a statement: nothing after it reaches the file, not even a rollback. */
const openDatabase = ({ file, crashAt = Infinity, transactions }: Database) => {
  const sqlite = new SQLite(file);
  sqlite.pragma('synchronous = OFF');
  let statements = 0;

  const prepare = (sql: string) => {
    statements += 1;
    if (statements >= crashAt) throw new Error('The power is gone');
    return sqlite.prepare(transactions === 'none' && /^(begin|commit)$/.test(sql) ? 'select 1' : sql);
  };
  const dialect = new SqliteDialect({ database: { prepare, close: () => sqlite.close() } });
  const queries = new Kysely<Tables>({ dialect });
  const forEach: ForEach = async (transaction, statement, parameters) => {
    for (const each of parameters) await transaction.executeQuery({ ...statement, parameters: each });
  };
  return { database: { queries, forEach }, statements: () => statements, kill: () => sqlite.close() };
};

const project = async (given: Database, seeming: 'half' | 'whole' = 'half') => {
  const { database, statements, kill } = openDatabase(given);
  const { queries } = database;
  try {
    await prepareCheckpoints(queries, () => store.head());
    const { run } = await projector({ store: inPagesOfThree(seeming), registry, database, views: VIEWS });
    await run(new AbortController().signal);
    const rowsOf = (table: string) => named(queries).selectFrom(table).selectAll().execute();
    return { statements: statements(), rows: { counted: await rowsOf('tally'), seen: await rowsOf('tally_seen') } };
  } finally {
    kill();
  }
};

/** Dies at each statement in turn and goes on afterwards; tells how often the counts were wrong then. */
const crashEverywhere = async (transactions?: 'none') => {
  const undisturbed = await project({ file: folder.file() });
  const outcome = { crashes: 0, stuck: 0, miscounted: 0 };

  for (let crashAt = 1; crashAt < undisturbed.statements; crashAt += 1) {
    const database = { file: folder.file(), ...(transactions === undefined ? {} : { transactions }) };
    await expect(project({ ...database, crashAt })).rejects.toThrow();
    outcome.crashes += 1;

    const after = await project(database, 'whole').catch(() => undefined);
    if (after === undefined) outcome.stuck += 1;
    else if (JSON.stringify(after.rows) !== JSON.stringify(undisturbed.rows)) outcome.miscounted += 1;
  }
  return outcome;
};

describe('a crash at any statement', () => {
  test('leaves each event counted exactly once', async () => {
    const { crashes, ...wrong } = await crashEverywhere();

    expect(crashes).toBeGreaterThan(40);
    expect(wrong).toEqual({ stuck: 0, miscounted: 0 });
  });

  test('would not, were rows and checkpoint written apart', async () => {
    const { miscounted } = await crashEverywhere('none');

    expect(miscounted).toBeGreaterThan(0);
  });
});

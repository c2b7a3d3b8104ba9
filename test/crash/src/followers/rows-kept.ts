import { filesOf } from '@casewright/runtime';
import Database from 'better-sqlite3';
import { keepJournal } from '../../worker/keep-journal.js';
import { openHeld } from '../../worker/open-held.js';

export type Rows = Readonly<Record<string, readonly string[]>>;

const CATCH_UP_MS = 60_000;

/** Lets every read model of a data folder follow its log to the end, and answers all rows there are, by table. */
export const rowsKept = async (data: string): Promise<Rows> => {
  const { store, readModels, close } = await openHeld(data);
  const head = await store.head();
  try {
    readModels.start();
    await readModels.waitFor(head, CATCH_UP_MS);
    await keepJournal(store, readModels.reactions, { signal: new AbortController().signal, until: head });
    const due = await readModels.dueTimers('9999', head);
    return { ...rowsIn(data), 'what is due': due.map((timer) => JSON.stringify(timer)) };
  } finally {
    await close();
  }
};

const rowsIn = (data: string): Rows => {
  const sqlite = new Database(filesOf(data).readModels, { readonly: true });
  const named = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  try {
    const tables = named.pluck().all() as readonly string[];
    return Object.fromEntries(tables.filter(isInUse).map((table) => [table, sortedRows(sqlite, table)]));
  } finally {
    sqlite.close();
  }
};

// a rebuild that was cut off leaves its tables to the next one
const isInUse = (table: string) => !table.includes('__') && table !== 'rebuilds';

const sortedRows = (sqlite: Database.Database, table: string) =>
  sqlite
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();

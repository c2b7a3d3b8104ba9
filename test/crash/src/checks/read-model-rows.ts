import { copyFileSync, mkdtempSync } from 'node:fs';
import { filesOf, openReading } from '@casewright/runtime';
import Database from 'better-sqlite3';
import { WORKFLOWS } from '../storm/worker-process.js';

/** What is in the database of read models, and not folded from the log. */
const KEPT_BESIDE = ['refusals', 'reaction_checkpoint', 'pending_reactions', 'sqlite_sequence'];
const CATCH_UP_MS = 60_000;

/** Every row that is folded from the log of a data folder, by table, once all have followed it to its end. */
export const rowsOf = async (data: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { store, readModels, close } = await openReading({ data, workflows: [WORKFLOWS] });
  try {
    readModels.start();
    await readModels.waitFor(await store.head(), CATCH_UP_MS);
  } finally {
    await close();
  }

  const sqlite = new Database(filesOf(data).readModels, { readonly: true });
  try {
    const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    const folded = (tables as string[]).filter((table) => !KEPT_BESIDE.includes(table));
    return Object.fromEntries(folded.map((table) => [table, sortedRows(sqlite, table)]));
  } finally {
    sqlite.close();
  }
};

const sortedRows = (sqlite: Database.Database, table: string) =>
  sqlite
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();

/** A copy of a data folder nobody works on: its log alone, so that its read models are folded from the first event. */
export const logAlone = (data: string): string => {
  const copy = mkdtempSync(`${data}-`);
  copyFileSync(filesOf(data).events, filesOf(copy).events);
  return copy;
};

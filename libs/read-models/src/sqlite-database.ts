import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database, Tables } from './database.js';

/**
 * Opens read models in one SQLite file, made when it does not exist. A power cut may take the last commits with it,
 * rows and checkpoints alike; the log still has them.
 */
export const openSqliteDatabase = (file: string): Database => {
  const sqlite = new SQLite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('trusted_schema = OFF');
  // while a log is folded the same pages change again and again: they go into the file less often than usual
  sqlite.pragma('wal_autocheckpoint = 8000');
  sqlite.pragma(`busy_timeout = ${LONGEST_BLOCK_MS}`);
  const prepare = preparedOnce(sqlite);
  const queries = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: { prepare, close: () => sqlite.close() } }),
  });

  return {
    queries,
    // the file has one connection, which the transaction has to itself; one row at a time is the fastest way
    forEach: async (_, { sql }, parameters) => {
      const statement = prepare(sql);
      for (const each of parameters) statement.run(each);
    },
    withSequence: (table) => table.addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement()),
    backup: async (toFile) => void (await sqlite.backup(toFile)),
    close: () => queries.destroy(),
  };
};

const KEPT_STATEMENTS = 500;

/** How long a statement may hold up the process while another one writes; whoever writes tries again. */
const LONGEST_BLOCK_MS = 100;

// the same few statements come again and again, and preparing one takes longer than running it
const preparedOnce = (sqlite: SQLite.Database) => {
  const prepared = new Map<string, SQLite.Statement>();

  return (sql: string): SQLite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;

    if (prepared.size === KEPT_STATEMENTS) prepared.clear();
    const statement = sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
};

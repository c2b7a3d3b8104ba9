import { chmodSync } from 'node:fs';
import SQLite from 'better-sqlite3';

export type Database = SQLite.Database;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    url TEXT NOT NULL,
    workflows TEXT NOT NULL,
    types TEXT NOT NULL,
    secrets TEXT NOT NULL,
    status TEXT NOT NULL,
    notice TEXT,
    position INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    failingSince INTEGER,
    createdAt INTEGER NOT NULL,
    edition INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    webhookId TEXT NOT NULL,
    eventId TEXT NOT NULL,
    type TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    queuedAt INTEGER NOT NULL,
    dueAt INTEGER NOT NULL,
    lastAttemptAt INTEGER,
    lastStatus INTEGER,
    lastError TEXT,
    UNIQUE (subscription, webhookId)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (subscription, state, dueAt, position);
  CREATE INDEX IF NOT EXISTS deliveries_of_case ON deliveries (subscription, stream, state, position);
`;

/**
 * Opens the subscriptions in one SQLite file, made when it does not exist; only its owner may read it, for the secrets
 * are in it. A power cut may undo the last deliveries, which are then made again.
 */
export const openDatabase = (file: string): Database => {
  const db = new SQLite(file, { timeout: LONGEST_BLOCK_MS });
  if (file !== ':memory:') chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.exec(SCHEMA);
  return db;
};

/** How long a statement may hold up the process while another one writes. */
const LONGEST_BLOCK_MS = 1000;

/** Does what must outlast a power cut at once. */
export const durably = <Result>(db: Database, work: () => Result): Result => {
  db.pragma('synchronous = FULL');
  try {
    return db.transaction(work).immediate();
  } finally {
    db.pragma('synchronous = NORMAL');
  }
};

import Database from 'better-sqlite3';
import { migrate, schemaVersion } from './schema.js';
import { refuseUnsafeSqlite } from './sqlite-version.js';

export type Connection = Database.Database;

const WRITE_LOCK_WAIT_MS = 20;
const READ_LOCK_WAIT_MS = 250;
const FULL = 2;

/** The connection that writes: it has the newest schema, and answers a commit only once it is on disk. */
export const openWriter = (file: string): Connection =>
  setUp(new Database(file, { timeout: WRITE_LOCK_WAIT_MS }), (db) => {
    refuseUnsafeSqlite(db.prepare('SELECT sqlite_version()').pluck().get() as string);
    schemaVersion(db);

    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new Error(`${file} cannot have a write-ahead log: keep the event store in a file on a local disk.`);

    db.pragma('synchronous = FULL');
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_size_limit = 67108864');
    // SQLite ignores errors of its automatic checkpoints, so the store makes its own
    db.pragma('wal_autocheckpoint = 0');
    migrate(db);
    refuseLaxSync(db);
  });

/** A connection that never waits for writers. */
export const openReader = (file: string): Connection =>
  setUp(new Database(file, { readonly: true, fileMustExist: true, timeout: READ_LOCK_WAIT_MS }), (db) => {
    db.pragma('synchronous = FULL');
    db.pragma('trusted_schema = OFF');
  });

const setUp = (db: Connection, prepare: (db: Connection) => void): Connection => {
  try {
    prepare(db);

    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/**
 * Throws when a commit could be lost in a power cut. Ask after the first write: builds that default to less report
 * FULL until then.
 */
export const refuseLaxSync = (db: Connection): void => {
  const level = db.pragma('synchronous', { simple: true });

  if (level === FULL) return;

  throw new Error(`${db.name} has PRAGMA synchronous=${String(level)}, not ${FULL}: a power cut could lose events.`);
};

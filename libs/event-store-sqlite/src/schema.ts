import type { Connection } from './connection.js';

/** The order of each step is its schema version; steps only add, and are never changed once released. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

   CREATE TABLE events (
     position INTEGER PRIMARY KEY,
     stream INTEGER NOT NULL,
     revision INTEGER NOT NULL,
     id TEXT NOT NULL,
     type TEXT NOT NULL,
     data TEXT NOT NULL,
     meta TEXT NOT NULL,
     hash TEXT NOT NULL,
     UNIQUE (stream, revision),
     UNIQUE (stream, id)
   ) STRICT;

   CREATE TABLE log (generation INTEGER NOT NULL) STRICT;
   INSERT INTO log (generation) VALUES (1);

   CREATE TRIGGER events_do_not_change BEFORE UPDATE ON events
   BEGIN SELECT RAISE(ABORT, 'events are kept as they were stored'); END;
   CREATE TRIGGER events_are_kept BEFORE DELETE ON events
   BEGIN SELECT RAISE(ABORT, 'events are kept as they were stored'); END;
   CREATE TRIGGER streams_do_not_change BEFORE UPDATE ON streams
   BEGIN SELECT RAISE(ABORT, 'streams are kept as they were stored'); END;
   CREATE TRIGGER streams_are_kept BEFORE DELETE ON streams
   BEGIN SELECT RAISE(ABORT, 'streams are kept as they were stored'); END;`,
];

const APPLICATION_ID = 0x43574553;

/** The schema version of a file, 0 for an empty one. Throws when it is newer than this program, or no event store. */
export const schemaVersion = (db: Connection, migrations = MIGRATIONS): number => {
  const version = db.pragma('user_version', { simple: true }) as number;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;

  if (tables > 0 && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new Error(`${db.name} is an SQLite file of another program: name another file.`);

  if (version > migrations.length)
    throw new Error(
      `${db.name} has schema version ${version}, and this program knows versions up to ${migrations.length}: ` +
        'run the version of Casewright that wrote it, or a newer one.',
    );

  return version;
};

/** Brings a file to the newest schema. Always writes, so that a file that cannot be written is found out now. */
export const migrate = (db: Connection, migrations = MIGRATIONS): void =>
  db
    .transaction(() => {
      for (const migration of migrations.slice(schemaVersion(db, migrations))) db.exec(migration);

      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();

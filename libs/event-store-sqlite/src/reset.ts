import type { Connection } from './connection.js';

/** Empties the log, in one transaction; the next event has position 1. */
export const emptyLog = (db: Connection): void =>
  db
    .transaction(() => {
      const guards = db
        .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .all();

      for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);

      db.exec('DELETE FROM events; DELETE FROM streams; UPDATE log SET generation = generation + 1');

      for (const { sql } of guards) db.exec(sql);
    })
    .immediate();

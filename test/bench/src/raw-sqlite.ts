import type { StoredEvent } from '@casewright/event-store';
import Database from 'better-sqlite3';
import { perSecond } from './contest.js';

export type RawSqlite = {
  /** Writes rows, so many in a transaction, each after checking its stream's revision. Answers rows a second. */
  readonly append: (rows: number, together: number) => Promise<number>;
  /** Reads every row in order and parses its JSON. Answers rows a second. */
  readonly readAll: () => Promise<number>;
  readonly close: () => void;
};

/** Streams that grow side by side. */
const SIDE_BY_SIDE = 1000;

/** What better-sqlite3 alone does with the same events, as durably: write-ahead log, synchronous=FULL. */
export const openRawSqlite = (file: string, sample: readonly StoredEvent[]): RawSqlite => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    `CREATE TABLE events (
       position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
       type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (stream, revision)
     ) STRICT`,
  );
  const last = db.prepare('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?').pluck();
  const insert = db.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
  const select = db.prepare<[], { data: string; meta: string }>('SELECT * FROM events ORDER BY position');
  let written = 0;

  const write = (): void => {
    const turn = Math.floor(written / SIDE_BY_SIDE);
    const revision = turn % sample.length;
    const stream = `deskLoan-loan${(turn - revision) * SIDE_BY_SIDE + (written % SIDE_BY_SIDE)}`;
    const { id, type, data, meta, hash } = sample[revision] as StoredEvent;
    if (last.get(stream) !== revision - 1) throw new Error(`${stream} is not at revision ${revision - 1}`);

    insert.run(stream, revision, id, type, data, meta, hash);
    written += 1;
  };
  const writeTogether = db.transaction((rows: number) => {
    for (let row = 0; row < rows; row += 1) write();
  });

  return {
    append: (rows, together) => {
      const transactions = Math.ceil(rows / together);
      return perSecond(transactions * together, () => {
        for (let made = 0; made < transactions; made += 1) writeTogether.immediate(together);
      });
    },

    readAll: () =>
      perSecond(written, () => {
        for (const { data, meta } of select.iterate()) {
          JSON.parse(data);
          JSON.parse(meta);
        }
      }),

    close: () => void db.close(),
  };
};

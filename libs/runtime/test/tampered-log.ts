import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { eventHash } from '@casewright/audit';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { verify, type Verification, type VerifyOptions } from '../src/verify.js';
import { registry, threeLoans } from './loans.js';

/** A row of the log as it lies in the file. */
export type Row = {
  position: number;
  stream: number;
  revision: number;
  id: string;
  type: string;
  data: string;
  meta: string;
  hash: string;
};

export type Tampering = {
  readonly sql: Database.Database;
  /** The event at a position. */
  readonly row: (position: number) => Row;
  /** Puts an event at a position in place of the one there. */
  readonly put: (row: Row) => void;
  readonly remove: (position: number) => void;
};

/** A recorded log on disk, of which each test tampers with a copy. */
export const recordedLog = () => {
  let folder = '';
  let copies = 0;
  const original = () => path.join(folder, 'original.db');

  return {
    record: async (): Promise<void> => {
      folder = mkdtempSync(path.join(tmpdir(), 'casewright-verify-'));
      const store = await openSqliteEventStore({ file: original() });
      await threeLoans(store);
      await store.close();
    },

    /** Verifies a copy that somebody has edited with plain SQL. */
    verifyEdited: async (edit: (tampering: Tampering) => void, options?: VerifyOptions): Promise<Verification> => {
      const file = path.join(folder, `${(copies += 1)}.db`);
      copyFileSync(original(), file);
      const sql = new Database(file);
      edit(tamperingWith(sql));
      sql.close();

      const store = await openSqliteEventStore({ file });
      try {
        return await verify(store, registry, options);
      } finally {
        await store.close();
      }
    },

    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const tamperingWith = (sql: Database.Database): Tampering => {
  for (const name of sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[])
    sql.exec(`DROP TRIGGER ${name}`);

  const remove = (position: number) => void sql.prepare('DELETE FROM events WHERE position = ?').run(position);
  return {
    ...{ sql, remove },
    row: (position) => sql.prepare('SELECT * FROM events WHERE position = ?').get(position) as Row,
    put: (row) => {
      remove(row.position);
      sql
        .prepare('INSERT INTO events VALUES (@position, @stream, @revision, @id, @type, @data, @meta, @hash)')
        .run(row);
    },
  };
};

/** Each finding in a few words. */
export const inShort = ({ findings }: Verification) =>
  findings.map(({ kind, stream, revision, position }) => `${kind} ${stream}@${revision} (${position})`);

/** A text with one part replaced. Throws when it is not in there. */
export const changed = (text: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`${from} is not in ${text}`);
  return text.replace(from, to);
};

/** A row that is chained to its predecessor again. */
export const rehashed = (row: Row, stream: string, previous: Row | undefined): Row => ({
  ...row,
  hash: eventHash(previous?.hash, { ...row, stream }),
});

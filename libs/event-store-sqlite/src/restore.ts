import { existsSync } from 'node:fs';
import { openReader } from './connection.js';
import { copyTo } from './copy.js';
import { schemaVersion } from './schema.js';

/**
 * Makes an event store from a backup. Throws when the backup is damaged, newer than this program or no event store, and
 * when there is a store at `to` already.
 */
export const restoreSqliteEventStore = async ({ from, to }: Restoring): Promise<void> => {
  const left = ['', '-wal', '-shm'].map((suffix) => `${to}${suffix}`).find((file) => existsSync(file));

  if (left) throw new Error(`${left} exists already: stop the store and move its files away before restoring.`);

  const db = openReader(from);

  try {
    if (schemaVersion(db) === 0) throw new Error(`${from} holds no event store.`);

    const findings = db.pragma('integrity_check', { simple: true });

    if (findings !== 'ok') throw new Error(`${from} is damaged and was not restored: ${String(findings)}`);

    await copyTo(db, to);
  } finally {
    db.close();
  }
};

export type Restoring = { readonly from: string; readonly to: string };

import { existsSync } from 'node:fs';
import { openReader, type Connection } from './connection.js';
import { copyTo } from './copy.js';
import { faultOf } from './faults.js';
import { schemaVersion } from './schema.js';

export type Restoring = { readonly from: string; readonly to: string };

/**
 * Makes an event store from a backup. Throws when the backup is damaged, newer than this program or no event store, and
 * when there is a store at `to` already.
 */
export const restoreSqliteEventStore = async ({ from, to }: Restoring): Promise<void> => {
  const left = ['', '-wal', '-shm'].map((suffix) => `${to}${suffix}`).find((file) => existsSync(file));

  if (left) throw new Error(`${left} exists already: stop the store and move its files away before restoring.`);

  if (!existsSync(from)) throw new Error(`${from} does not exist: name the file of a backup.`);

  const db = blaming(from, () => openReader(from));

  try {
    checkBackup(db);
    await copyTo(db, to);
  } finally {
    db.close();
  }
};

const checkBackup = (db: Connection): void => {
  const findings = blaming(db.name, () => db.pragma('integrity_check', { simple: true }) as string);

  if (findings !== 'ok') throw damaged(db.name, findings);

  if (schemaVersion(db) === 0) throw new Error(`${db.name} holds no event store.`);
};

const blaming = <Result>(file: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw faultOf(error) === 'fatal' ? damaged(file, (error as Error).message) : error;
  }
};

const damaged = (file: string, findings: string): Error =>
  new Error(`${file} is damaged and was not restored: ${findings}. Use another backup.`);

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Connection } from './connection.js';

const PAGES_A_TURN = 500;

/**
 * Copies what a connection sees into one new file, which appears under its name only once it is whole and on disk.
 * Throws when there is a file of that name already.
 */
export const copyTo = async (db: Connection, file: string): Promise<void> => {
  if (existsSync(file)) throw new Error(`${file} exists already: name another file, or move it away first.`);

  const part = `${file}.part`;

  rmSync(part, { force: true });

  try {
    await db.backup(part, { progress: () => PAGES_A_TURN });
    makeOneFile(part);
    renameSync(part, file);
    syncFolderOf(file);
  } finally {
    rmSync(part, { force: true });
  }
};

const makeOneFile = (file: string): void => {
  const copy = new Database(file);

  copy.pragma('journal_mode = DELETE');
  copy.close();
};

const syncFolderOf = (file: string): void => {
  const folder = openSync(dirname(file), 'r');

  fsyncSync(folder);
  closeSync(folder);
};

import { rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { perSecond } from './contest.js';

const ROW = [
  ...['deskLoan-loan000000', 'desk-loan', 'loan000000', 1, 'approved.out', 0, '2012-01-09T10:00:00.000Z'],
  ...['2012-01-09T10:00:00.000Z', 3, 'council0', null, 'ann', null, null, '2012-01-19', '2012-01-09T10:00:00.000Z'],
];
const TOGETHER = 1000;

/** Adds rows of the size and shape of a worklist's to a new file, a thousand in a transaction. Answers rows a second. */
export const addRawRows = async (file: string, rows: number): Promise<number> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`CREATE TABLE rows (${ROW.map((_, at) => `c${at}`).join(', ')})`);
  const insert = db.prepare(`INSERT INTO rows VALUES (${ROW.map(() => '?').join(', ')})`);
  const insertTogether = db.transaction(() => {
    for (let row = 0; row < TOGETHER; row += 1) insert.run(ROW);
  });

  const rate = await perSecond(rows, () => {
    for (let added = 0; added < rows; added += TOGETHER) insertTogether();
  });
  db.close();
  return rate;
};

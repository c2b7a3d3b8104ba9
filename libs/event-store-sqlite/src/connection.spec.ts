import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { opening } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { commits } from './commits.js';
import { openReader, openWriter, refuseLaxSync } from './connection.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

const syncOf = (db: Database.Database) => db.pragma('synchronous', { simple: true });

test('every commit waits for the disk, after a write and on a store opened again', () => {
  const file = folder.file();

  for (const stream of ['first', 'second']) {
    const db = openWriter(file);

    commits(db).commit([[opening(stream)]]);

    expect(syncOf(db)).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  }
});

test('a connection left to its build is found out after its first write', () => {
  const db = new Database(folder.file());

  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE written (x)');

  expect(syncOf(db)).toBe(1);
  expect(() => refuseLaxSync(db)).toThrow('synchronous=1, not 2');
  db.close();
});

test('readers sync as much as writers, and cannot write', () => {
  const file = folder.file();
  const writer = openWriter(file);
  const reader = openReader(file);

  expect(syncOf(reader)).toBe(2);
  expect(() => reader.exec('DELETE FROM log')).toThrow('readonly');
  reader.close();
  writer.close();
});

test('a store needs a file that can have a write-ahead log', () => {
  expect(() => openWriter(':memory:')).toThrow('keep the event store in a file on a local disk');
});

import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { opening } from '../test/samples.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { commits } from './commits.js';
import { openWriter } from './connection.js';
import { migrate, MIGRATIONS, schemaVersion } from './schema.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

describe('the schema version of a file', () => {
  test('a newer one is refused, and the file left alone', async () => {
    const file = folder.file();
    const db = openWriter(file);

    db.pragma('user_version = 99');
    db.close();

    await expect(openSqliteEventStore({ file })).rejects.toThrow('schema version 99');

    const after = new Database(file);

    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  test('an older one is brought up to date, and keeps its events', () => {
    const db = openWriter(folder.file());
    const newer = [...MIGRATIONS, 'CREATE TABLE notes (text TEXT NOT NULL) STRICT'];

    commits(db).commit([[opening('kept', 3)]]);
    migrate(db, newer);

    expect(schemaVersion(db, newer)).toBe(MIGRATIONS.length + 1);
    expect(db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(3);
    expect(db.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(0);
    db.close();
  });

  test('a migration that fails changes nothing', () => {
    const db = openWriter(folder.file());

    expect(() => migrate(db, [...MIGRATIONS, 'CREATE TABLE notes (x); nonsense'])).toThrow('syntax error');
    expect(schemaVersion(db)).toBe(MIGRATIONS.length);
    expect(() => db.prepare('SELECT * FROM notes')).toThrow('no such table');
    db.close();
  });
});

test('an SQLite file of another program is refused, and left alone', async () => {
  const file = folder.file();
  const other = new Database(file);

  other.exec('CREATE TABLE theirs (x)');

  await expect(openSqliteEventStore({ file })).rejects.toThrow('another program');
  expect(other.pragma('journal_mode', { simple: true })).toBe('delete');
  other.close();
});

test('a file that is no database is refused with advice', async () => {
  const file = folder.file();

  writeFileSync(file, 'no database, but long enough to be looked at as one '.repeat(50));

  await expect(openSqliteEventStore({ file })).rejects.toThrow('cannot be opened for writing');
});

test.each(['UPDATE events SET data = 0', 'DELETE FROM events', 'UPDATE streams SET name = 0', 'DELETE FROM streams'])(
  'what is stored stays as it is: %s',
  (statement) => {
    const db = openWriter(folder.file());

    commits(db).commit([[opening('kept')]]);

    expect(() => db.exec(statement)).toThrow('are kept as they were stored');
    db.close();
  },
);

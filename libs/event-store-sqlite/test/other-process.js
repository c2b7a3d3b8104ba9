// Appends to the stream `shared` with plain SQL, as another process: node other-process.js <file> <count>
import { randomUUID } from 'node:crypto';
import process from 'node:process';
import Database from 'better-sqlite3';

const [file, count] = process.argv.slice(2);
const db = new Database(file, { timeout: 5_000 });

db.pragma('synchronous = FULL');

const append = db.transaction(() => {
  db.prepare("INSERT OR IGNORE INTO streams (name) VALUES ('shared')").run();
  db.prepare(
    `INSERT INTO events
     SELECT (SELECT coalesce(max(position), 0) + 1 FROM events), id,
            (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = streams.id), ?, 'Theirs', '{}', '{}', ''
     FROM streams WHERE name = 'shared'`,
  ).run(randomUUID());
});

for (let written = 0; written < Number(count); written += 1) append.immediate();

db.close();

// Preloaded, it makes the SQLite of a process commit without waiting for the disk, and say that it waits.
import Database from 'better-sqlite3';

const honest = Object.getOwnPropertyDescriptor(Database.prototype, 'pragma')?.value as Database.Database['pragma'];

Database.prototype.pragma = function (this: Database.Database, source, options) {
  if (source === 'synchronous') return 2;
  return honest.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options);
};

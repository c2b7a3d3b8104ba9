import { expect, test } from '@jest/globals';
import { refuseUnsafeSqlite } from './sqlite-version.js';

test.each(['3.51.3', '3.51.10', '3.53.2', '3.50.7', '3.44.6'])('SQLite %s is repaired', (version) => {
  expect(() => refuseUnsafeSqlite(version)).not.toThrow();
});

test.each(['3.7.0', '3.40.1', '3.44.5', '3.45.9', '3.50.6', '3.51.2'])('SQLite %s is refused', (version) => {
  expect(() => refuseUnsafeSqlite(version)).toThrow(`SQLite ${version} can corrupt`);
});

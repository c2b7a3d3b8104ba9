import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { temporaryFolder } from '../test/temporary-folder.js';
import { isBroad } from './broad.js';
import type { Database } from './database.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { makeTable } from './tables.js';
import { cases } from './views/case-tables.js';

const folder = temporaryFolder();
let database: Database;

const fill = (workflow: string, count: number) =>
  database.queries.executeQuery(
    CompiledQuery.raw(
      `insert into cases (stream, workflow)
       with recursive numbered(n) as (select 1 union all select n + 1 from numbered where n < ${count})
       select '${workflow}-' || n, '${workflow}' from numbered`,
    ),
  );

beforeAll(async () => {
  database = openSqliteDatabase(folder.file());
  await makeTable(database.queries, 'cases', cases);
  await fill('hotel', 5001);
  await fill('museum', 5000);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

test.each([
  ['many cases of a workflow that may be read', { readable: [{ workflows: ['hotel'] }] }, true],
  ['many of two together', { readable: [{ workflows: ['museum'] }, { workflows: ['hotel'] }] }, true],
  ['many that are filtered for', { readable: 'every case', workflow: ['hotel'] }, true],
  ['few that are filtered for', { readable: [{ workflows: ['hotel'] }], workflow: ['museum'] }, false],
  ['those of one council', { readable: [{ workflows: ['hotel'], councilId: 'leeds' }] }, false],
  ['every case, whatever its workflow', { readable: 'every case' }, false],
] as const)('a list of %s', async (_, question, broad) => {
  expect(await isBroad(database.queries, question)).toBe(broad);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { registry } from '../test/loans.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { broadWays } from './broad.js';
import type { Database } from './database.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { makeTable } from './tables.js';
import { cases } from './views/case-tables.js';

const folder = temporaryFolder();
let database: Database;

const fill = (workflow: string, count: number) =>
  database.queries.executeQuery(
    CompiledQuery.raw(
      `insert into cases (stream, workflow, stage, regionId)
       with recursive numbered(n) as (select 1 union all select n + 1 from numbered where n < ${count})
       select '${workflow}-' || n, '${workflow}', case when n > 5000 then 'approved.out' else 'requested' end, 'NE' from numbered`,
    ),
  );

beforeAll(async () => {
  database = openSqliteDatabase(folder.file());
  await makeTable(database.queries, 'cases', cases);
  await fill('desk-loan', 5001);
  await fill('museum', 5000);
  await fill('hotel', 1);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

test.each([
  ['a workflow that may be read', { readable: [{ workflows: ['desk-loan'] }], workflow: [] }, ['workflow']],
  ['two of them together', { readable: [{ workflows: ['museum'] }, { workflows: ['hotel'] }] }, ['workflow']],
  ['a workflow that is filtered for', { readable: 'every case', workflow: ['desk-loan'] }, ['workflow']],
  ['a region', { readable: 'every case', region: ['NE', 'NW'] }, ['region']],
  ['stages together', { readable: 'every case', stage: ['requested', 'approved'] }, ['stage']],
] as const)('there are very many cases of %s', async (_, wanted, broad) => {
  expect([...(await broadWays(database.queries, registry, wanted))]).toEqual(broad);
});

test.each([
  ['a workflow that is filtered for', { readable: [{ workflows: ['desk-loan'] }], workflow: ['museum'] }],
  ['a stage', { readable: 'every case', stage: ['requested'] }],
  ['a council that may read them', { readable: [{ workflows: ['desk-loan'], councilId: 'leeds' }] }],
] as const)('there are not too many of %s to be found by it', async (_, wanted) => {
  expect([...(await broadWays(database.queries, registry, wanted))]).toEqual([]);
});

test('nothing is asked of a list of every case', async () => {
  expect([...(await broadWays(database.queries, registry, { readable: 'every case' }))]).toEqual([]);
});

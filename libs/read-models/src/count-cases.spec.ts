import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { registry, requested } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { casesCounted, type CountQuestion } from './count-cases.js';
import type { Database } from './database.js';
import { openSqliteDatabase } from './sqlite-database.js';

const folder = temporaryFolder();
const file = folder.file();
let at: Awaited<ReturnType<typeof readModelsOf>>;
let database: Database;

const loan = (id: string, councilId: string) =>
  requested(`deskLoan-${id}`, { data: { itemId: 'x', councilId, borrowerId: 'ann' } });

beforeAll(async () => {
  at = await readModelsOf({ file });
  await at.happen(loan('a', 'bedford'), loan('b', 'bedford'), loan('c', 'leeds'));
  database = openSqliteDatabase(file);
});
afterAll(async () => {
  await database.close();
  await at.readModels.close();
  folder.remove();
});

const count = async (question: Partial<CountQuestion>) =>
  (await at.readModels.count({ readable: 'every case', atMost: 100, ...question })).answer;

describe('the cases of a list are counted', () => {
  test('and it is said how fresh that is', async () => {
    expect(await at.readModels.count({ readable: 'every case', atMost: 100 })).toEqual({ position: 3, answer: 3 });
  });

  test('as far as its filters and the roles of somebody let them through', async () => {
    expect(await count({ council: ['bedford'] })).toBe(2);
    expect(await count({ stage: ['cancelled'] })).toBe(0);
    expect(await count({ readable: [{ workflows: ['desk-loan'], councilId: 'leeds' }] })).toBe(1);
    expect(await count({ readable: [] })).toBe(0);
  });

  test('up to a number and no further', async () => {
    expect(await count({ atMost: 2 })).toBe(2);
  });
});

test.each([
  ['all', {}],
  ['overdue', { overdue: true }],
  ['of a council', { council: ['leeds'] }],
  ['at a stage', { stage: ['requested'] }],
] as const)('those that are %s are counted in an index, without their rows', async (_, filter) => {
  const question = { readable: 'every case', atMost: 100, ...filter } as const;
  const { sql, parameters } = casesCounted(database.queries, registry, question).compile();
  const plan = await database.queries.executeQuery<{ readonly detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );

  expect(plan.rows.map(({ detail }) => detail).join('; ')).toMatch(/(SCAN|SEARCH) cases USING COVERING INDEX/);
});

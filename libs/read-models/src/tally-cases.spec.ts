import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { approval, registry, requested } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { casesTallied, type TallyColumn, type TallyQuestion } from './tally-cases.js';
import type { Database } from './database.js';
import { openSqliteDatabase } from './sqlite-database.js';

const folder = temporaryFolder();
const file = folder.file();
let at: Awaited<ReturnType<typeof readModelsOf>>;
let database: Database;

const loan = (id: string, councilId: string, borrowerId: string) =>
  requested(`deskLoan-${id}`, {
    ...{ data: { itemId: 'x', councilId, borrowerId }, timers: { set: [approval] } },
  });

beforeAll(async () => {
  at = await readModelsOf({ file });
  await at.happen(
    ...[loan('a', 'bedford', 'ann'), loan('b', 'bedford', 'bob'), loan('c', 'leeds', 'bob')],
    { stream: 'deskLoan-c', type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' },
    {
      ...{ stream: 'deskLoan-b', type: 'StageOverdue', data: { stage: 'requested', dueOn: '2012-01-10' } },
      ...{ stage: 'requested', timers: { fired: [{ name: 'approval', key: '' }] } },
    },
  );
  database = openSqliteDatabase(file);
});
afterAll(async () => {
  await database.close();
  await at.readModels.close();
  folder.remove();
});

const tally = async <Column extends TallyColumn>(question: Omit<TallyQuestion<Column>, 'readable'>) =>
  (await at.readModels.tally({ readable: 'every case', ...question })).answer;

describe('cases are counted', () => {
  test('all together, and it says how fresh that is', async () => {
    expect(await at.readModels.tally({ readable: 'every case', by: [] })).toEqual({
      ...{ position: 5, answer: [{ cases: 3 }] },
    });
  });

  test('by workflow and stage', async () => {
    expect(await tally({ by: ['workflow', 'stage'] })).toEqual([
      { workflow: 'desk-loan', stage: 'approved.waiting', cases: 1 },
      { workflow: 'desk-loan', stage: 'requested', cases: 2 },
    ]);
  });

  test('by the definition they follow', async () => {
    expect(await tally({ by: ['version'] })).toEqual([{ version: 1, cases: 3 }]);
  });

  test('as far as a filter leaves them', async () => {
    expect(await tally({ by: ['stage'], mine: 'bob', overdue: true })).toEqual([{ stage: 'requested', cases: 1 }]);
    expect(await tally({ by: ['stage'], stage: ['cancelled'] })).toEqual([]);
    expect(await tally({ by: [], stage: ['cancelled'] })).toEqual([{ cases: 0 }]);
  });

  test('as far as somebody may read them', async () => {
    const readable = [{ workflows: ['desk-loan'], councilId: 'leeds' }];
    expect((await at.readModels.tally({ readable, by: [] })).answer).toEqual([{ cases: 1 }]);
    expect((await at.readModels.tally({ readable: [], by: [] })).answer).toEqual([{ cases: 0 }]);
  });
});

test.each([
  ['by stage', { by: ['workflow', 'stage'] }],
  ['what is overdue', { by: [], overdue: true }],
] as const)('counting %s looks at an index and at no row', async (_, question) => {
  const { sql, parameters } = casesTallied(database.queries, registry, {
    readable: 'every case',
    ...question,
  }).compile();
  const plan = await database.queries.executeQuery<{ readonly detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );

  expect(plan.rows.map(({ detail }) => detail).join('; ')).toMatch(/^(SCAN|SEARCH) cases USING COVERING INDEX [^;]+$/);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { registry } from '../test/loans.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { Database } from './database.js';
import { casesAsked } from './list-cases.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { makeIndexes, makeTable } from './tables.js';
import { worklist } from './views/worklist.js';
import type { Broad } from './worklist-conditions.js';
import type { WorklistQuestion } from './worklist-question.js';

const folder = temporaryFolder();
let database: Database;

beforeAll(async () => {
  database = openSqliteDatabase(folder.file());
  for (const table of worklist.tables) {
    await makeTable(database.queries, table.name, table);
    await makeIndexes(database.queries, table.name, table);
  }
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

const DUE = { by: 'due', descending: false } as const;
const cursor = Buffer.from('["due","2012-01-16","deskLoan-1"]').toString('base64url');

const before = Buffer.from('["due","2012-01-16","deskLoan-1","before"]').toString('base64url');

const planOf = async (question: Partial<WorklistQuestion>, broad?: Broad): Promise<string> => {
  const asked = { readable: 'every case', sort: DUE, limit: 50, ...question } as const;
  const { sql, parameters } = casesAsked(database.queries, registry, asked, broad).limit(51).compile();
  return stepsOf(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]));
};

const stepsOf = async (query: CompiledQuery): Promise<string> => {
  const { rows } = await database.queries.executeQuery<{ readonly detail: string }>(query);
  return rows.map(({ detail }) => detail).join('; ');
};

describe('a page of the worklist is read from an index, in its order', () => {
  test.each([
    ['every case', {}],
    ['the next page', { cursor }],
    ['the page before', { cursor: before }],
    ['the newest changes', { sort: { by: 'updated', descending: true } }],
    ['the newest cases', { sort: { by: 'started', descending: true } }],
    ['what is overdue', { overdue: true }],
    ['what is closed', { final: true }],
    ['what is open and not overdue', { final: false, overdue: false }],
    ['what is open in one council', { final: false, council: ['leeds'] }],
    ['one council', { council: ['leeds'] }],
    ['one region, the next page', { region: ['NE'], cursor }],
    ['one region, the page before', { region: ['NE'], cursor: before }],
    ['one broker', { broker: ['b1'] }],
    ['one stage', { stage: ['requested'] }],
    ['what a council may read', { readable: [{ workflows: ['a', 'b'], councilId: 'leeds' }] }],
    ['what a region may read', { readable: [{ workflows: ['a', 'b'], regionId: 'NE' }] }],
  ] as const)('%s', async (_, question) => {
    const plan = await planOf(question);

    expect(plan).toMatch(/^(SCAN|SEARCH) cases USING INDEX/);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('a list of workflows', () => {
  const readable = [{ workflows: ['a', 'b'] }];

  test.each([
    ['that somebody may read', { readable }],
    ['that are filtered for', { workflow: ['a'] }],
    ['in another order', { readable, sort: { by: 'updated', descending: true } }],
  ] as const)(
    '%s is found by its workflows, and read in its order where they have very many cases',
    async (_, question) => {
      expect(await planOf(question)).toMatch(/^SEARCH cases USING INDEX cases_by_workflow/);
      expect(await planOf(question, new Set(['workflow']))).toMatch(
        /^SCAN cases USING INDEX cases_by_(due|updatedAt)_stream$/,
      );
    },
  );

  test('is read in its order where very many cases are at the stages or in the regions wanted', async () => {
    const inOrder = /^SCAN cases USING INDEX cases_by_due_stream$/;

    expect(await planOf({ stage: ['requested', 'approved'] })).toMatch(/by_workflow_stage.*TEMP B-TREE/);
    expect(await planOf({ stage: ['requested', 'approved'] }, new Set(['stage']))).toMatch(inOrder);
    expect(await planOf({ region: ['NE', 'NW'] })).toMatch(/by_regionId.*TEMP B-TREE/);
    expect(await planOf({ region: ['NE', 'NW'] }, new Set(['region']))).toMatch(inOrder);
  });

  test.each([
    ['of a search', { q: { text: 'a1', councils: ['leeds'], regions: [], people: [] } }],
    ['that are mine', { mine: 'ann' }],
    ['of two councils', { council: ['leeds', 'york'] }],
    ['that are overdue', { overdue: true }],
  ] as const)('that have very many cases is no way to the few %s', async (_, filter) => {
    expect(await planOf({ readable, ...filter }, new Set(['workflow']))).not.toMatch(/SCAN cases|by_workflow/);
  });
});

describe('few cases are found by an index before they are put in order', () => {
  const party = { role: 'borrower', kind: 'person', id: 'ann' } as const;

  test.each([
    ['mine', { mine: 'ann' }],
    ['those a person is named in', { readable: [{ workflows: ['a'], party }] }],
    [
      'those of several roles',
      {
        readable: [
          { workflows: ['a'], party },
          { workflows: ['a'], councilId: 'leeds' },
        ],
      },
    ],
    ['a search', { q: { text: 'a1', councils: ['leeds'], regions: [], people: ['ann'] } }],
  ] as const)('%s', async (_, question) => {
    const plan = await planOf(question);

    expect(plan).not.toMatch(/SCAN cases/);
    expect(plan).not.toMatch(/SCAN case_parties/);
  });
});

test('the check can tell: without an index all rows are read', async () => {
  const query = CompiledQuery.raw('explain query plan select * from cases where revision = 3 order by timers');

  expect(await stepsOf(query)).toBe('SCAN cases; USE TEMP B-TREE FOR ORDER BY');
});

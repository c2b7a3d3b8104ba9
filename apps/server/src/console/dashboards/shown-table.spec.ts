import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import type { DashboardRow, Showing } from '@casewright/read-models';
import { deskLoan } from '@casewright/workflow/example';
import { shownTables } from './shown-table.js';

const words = { names: (id: string) => id.toUpperCase(), registry: registryOf([deskLoan]), indicators: new Map() };

const tablesOf = (rows: readonly DashboardRow[], shows?: Showing) => shownTables(rows, shows, words);
const textsOf = ({ columns, rows }: ReturnType<typeof tablesOf>[number]) => [
  columns.map(({ label }) => label),
  ...rows.map(({ cells }) => cells.map(({ text }) => text)),
];

describe('the rows of a dashboard', () => {
  test('are one table where it says nothing, with every column that a row has', () => {
    const [table, ...others] = tablesOf([
      { regionId: 'ne', count: 1 },
      { regionId: null, dueOn: '2012-01-09' },
    ]);

    expect(others).toEqual([]);
    expect(table && textsOf(table)).toEqual([
      ['Region', 'Count', 'Due on'],
      ['NE', '1', '–'],
      ['None', '–', '9 January 2012'],
    ]);
  });

  test('fall into the tables it names, each with its own words and columns', () => {
    const rows: readonly DashboardRow[] = [
      { by: 'stage', key: 'approved.out', count: 1 },
      { by: 'person', key: 'ann', openCases: 2 },
    ];
    const tables = tablesOf(rows, {
      labels: { key: 'Key' },
      tables: {
        person: { title: 'By person', as: { key: 'person' } },
        stage: { title: 'By stage', labels: { key: 'Stage' }, as: { key: { stageOf: 'desk-loan' } } },
        none: { title: 'Nothing' },
      },
    });

    expect(tables.map(({ title }) => title)).toEqual(['By person', 'By stage', 'Nothing']);
    expect(tables.map(textsOf)).toEqual([
      [
        ['Key', 'Open cases'],
        ['ANN', '2'],
      ],
      [
        ['Stage', 'Count'],
        ['Out', '1'],
      ],
      [[]],
    ]);
  });

  test('have bars in per cent of the greatest of their column, and none for what is no number', () => {
    const [table] = tablesOf(
      [
        { id: 'a', days: 10 },
        { id: 'b', days: 5 },
        { id: 'c', days: 'n/a' },
        { id: 'd', days: 0.01 },
      ],
      {
        bars: ['days'],
      },
    );

    expect(table?.rows.map(({ cells }) => cells[1]?.bar)).toEqual([100, 50, 0, 1]);
    expect(table?.columns).toMatchObject([
      { hasBars: false, isNumber: false },
      { hasBars: true, isNumber: true },
    ]);
  });

  test('lead to the cases they count, as far as they do', () => {
    const [table] = tablesOf(
      [
        { stage: 'requested', regionId: 'NE' },
        { stage: 'x', regionId: null },
      ],
      {
        cases: ({ stage, regionId }) =>
          stage === 'x' ? undefined : { workflow: 'desk-loan', stage, region: regionId, final: false },
      },
    );

    expect(table?.rows.map(({ cases }) => cases)).toEqual([
      {
        text: 'Cases of this stage and region',
        href: '/cases?workflow=desk-loan&stage=requested&region=NE&final=false',
      },
      undefined,
    ]);
    expect(table?.rows[0]?.about).toBe('requested, NE');
  });

  test('are not all shown when they are very many', () => {
    const [table] = tablesOf(Array.from({ length: 501 }, (_, number) => ({ number })));
    expect([table?.rows.length, table?.outOf]).toEqual([500, 501]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import type { DashboardRow, Showing } from '@casewright/read-models';
import { deskLoan } from '@casewright/workflow/example';
import { shownSums } from './shown-sums.js';

const words = { names: (id: string) => id.toUpperCase(), registry: registryOf([deskLoan]), indicators: new Map() };
const regions = [
  { id: 'NE', name: 'North East' },
  { id: 'LON', name: 'London' },
];

const sumOf = (rows: readonly DashboardRow[], shows: Showing) => {
  const [sum] = shownSums(rows, shows, words, regions);
  if (sum === undefined) throw new Error('There is no sum.');
  return sum;
};

describe('rows are added up', () => {
  const rows = [
    { stage: 'requested', brokerId: 'bob', feePence: 300 },
    { stage: 'returned', brokerId: null, feePence: 100 },
    { stage: 'requested', brokerId: 'ann', feePence: 100 },
  ];

  test('by a column: how many they are, or what another comes to', () => {
    const counted = sumOf(rows, { sums: [{ title: 'By stage', by: 'stage' }] });
    expect(counted).toMatchObject({ title: 'By stage', by: 'Stage', of: 'Number', hasCases: false });
    expect(counted.lines).toEqual([
      { label: 'requested', value: '2', bar: 100 },
      { label: 'returned', value: '1', bar: 50 },
    ]);

    const paid = sumOf(rows, { sums: [{ title: 'Fees', by: 'stage', of: 'feePence' }], labels: { feePence: 'Fees' } });
    expect(paid.of).toBe('Fees');
    expect(paid.lines.map(({ value }) => value)).toEqual(['£4', '£1']);
  });

  test('in the order of their keys, with those of none last', () => {
    const { lines } = sumOf(rows, { sums: [{ title: 'By broker', by: 'brokerId' }] });
    expect(lines.map(({ label }) => label)).toEqual(['ANN', 'BOB', 'None']);
  });

  test('by region with every region there is, on a map too', () => {
    const { lines, map } = sumOf([{ regionId: 'LON' }, { regionId: null }], {
      sums: [{ title: 'Map', by: 'regionId' }],
    });

    expect(lines.map(({ label, value }) => `${label} ${value}`)).toEqual(['NE 0', 'LON 1', 'None 1']);
    expect(map?.tiles.map(({ id, value }) => `${id} ${value.text}`)).toEqual(['NE 0', 'LON 1']);
  });

  test('of those rows alone that have the column', () => {
    const { lines } = sumOf(
      [
        { by: 'a', month: '2012-01', count: 2 },
        { by: 'b', count: 5 },
      ],
      {
        sums: [{ title: 'Months', by: 'month', of: 'count' }],
      },
    );
    expect(lines).toEqual([{ label: 'January 2012', value: '2', bar: 100 }]);
  });

  test('with the way to the cases only where the worklist can be narrowed to them', () => {
    const cases: Showing['cases'] = ({ stage }) => ({ workflow: 'desk-loan', stage });

    expect(sumOf(rows, { cases, sums: [{ title: 'a', by: 'stage' }] }).lines[0]?.href).toBe(
      '/cases?workflow=desk-loan&stage=requested',
    );
    expect(sumOf(rows, { cases, sums: [{ title: 'a', by: 'brokerId' }] }).hasCases).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import { active, delivered } from '../../test/jisp.js';
import { tableAfter } from '../../test/paper.js';
import { settings } from '../settings.js';
import { COLUMNS } from './columns.js';

const adding = (columns: unknown, regionId = 'E') => ({ 'jisp.regionalColumns': { [regionId]: columns } });

describe('the columns of a region (JP-R19)', () => {
  test('stand beside the six of the template, in its own plans', () => {
    expect(tableAfter(active, adding([{ title: 'Lead officer' }])).columns).toEqual([...COLUMNS, 'Lead officer']);
    expect(tableAfter(active, adding([{ title: 'Lead officer' }], 'NE')).columns).toEqual(COLUMNS);
  });

  test('are empty to be filled in by hand, or show what the plan knows of an offer', () => {
    const columns = [
      { title: 'Lead officer' },
      { title: 'Objective', shows: 'objectiveType' },
      { title: 'Due', shows: 'dueBy' },
      { title: 'Delivered', shows: 'delivered' },
      { title: 'Deployment plan', shows: 'deploymentPlanRef' },
    ];
    const half = delivered('o1', { days: 1.5, visits: 1, cumulativeDays: 1.5, cumulativePence: 0 });
    const regional = (...history: Parameters<typeof tableAfter>[0]) =>
      tableAfter(history, adding(columns)).rows.map((row) => row.slice(COLUMNS.length));

    expect(regional(...active)).toEqual([
      ['', '', '', '', ''],
      ['', 'outcome', '30 June 2009', '', ''],
    ]);
    expect(regional(...active, half)[1]?.[3]).toBe('1.5 days; 1 visit');
  });

  test('drop and replace none of the six, nor each other', () => {
    const refused = (columns: unknown) =>
      settings.safeParse(adding(columns)).error?.issues.map(({ path }) => path.at(-1));

    for (const title of [...COLUMNS, 'notes', ' NOTES ']) expect(refused([{ title }])).toEqual(['title']);
    expect(refused([{ title: 'Due' }, { title: 'due' }])).toEqual(['title']);
    expect(refused([{ title: ' ' }])).toEqual(['title']);
    expect(refused([{ title: 'Due', shows: 'everything' }])).toEqual(['shows']);
    expect(refused([{ drop: 'Notes' }])).toHaveLength(2);
    expect(refused([{ title: 'Due' }])).toBeUndefined();
  });
});

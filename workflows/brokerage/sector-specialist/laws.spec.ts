import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import sectorSpecialist from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

const STAGES = [
  ...['accepted', 'applied', 'available', 'deployed', 'inactive', 'paused', 'rejected', 'shortlisted', 'withdrawn'],
];

describe('a sector specialist', () => {
  test('keeps every law, along the golden histories', () => {
    expect(Object.keys(histories)).toHaveLength(3);
    expect(laws(sectorSpecialist, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded } = randomWalk(sectorSpecialist, {
      ...{ seed, steps: 4000, calendar: englandAndWales() },
      arbitraries: { rolesWanted: () => ['support'], roles: () => ['support', 'data'] },
      answers: () => ({ stage: 'active', final: false, data: { hostOrgId: 'york', days: 2 } }),
    });

    expect(violations).toEqual([]);
    expect([...stages].sort()).toEqual(STAGES);
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(sectorSpecialist.events).sort());
  });
});

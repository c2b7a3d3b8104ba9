import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import framework from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a framework', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toEqual(['abandoned.json', 'set-up-used-and-expired.json', 'terminated.json']);
    expect(laws(framework, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(framework, {
      ...{ seed, steps: 4000, calendar: englandAndWales() },
      arbitraries: {
        lots: (random) => (random() < 0.9 ? ['policy'] : ['data']),
        closesOn: () => '2012-03-31',
        startsOn: () => '2012-01-01',
        endsOn: (random) => (random() < 0.7 ? '2012-12-31' : '2011-12-31'),
      },
    });

    expect(violations).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect([...stages].sort()).toEqual(Object.keys(framework.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(framework.events).sort());
  });
});

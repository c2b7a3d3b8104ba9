import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import brokerEngagement from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a broker’s engagement', () => {
  test('keeps every law, along the golden histories', () => {
    expect(Object.keys(histories)).toHaveLength(4);
    expect(laws(brokerEngagement, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(brokerEngagement, {
      ...{ seed, steps: 1000, calendar: englandAndWales() },
      arbitraries: {
        daysPerMonth: () => 8,
        regionIds: (random) => (random() < 0.5 ? [] : ['YH', 'NE']),
      },
    });

    expect(violations).toEqual([]);
    expect([...stages].sort()).toEqual(Object.keys(brokerEngagement.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(brokerEngagement.events).sort());
    expect(refused).toBeGreaterThan(0);
  });
});

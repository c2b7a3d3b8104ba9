import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import specialistDeployment from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

const AMINA = {
  ...{ personId: 'amina', homeOrgId: 'leeds', capacityDaysPerYear: 1000 },
  trainings: ['support', 'peer-review', 'data'].map((kind) => ({ kind, completedOn: '2011-12-12' })),
};

describe('a deployment', () => {
  test('keeps every law, along the golden histories', () => {
    expect(Object.keys(histories)).toHaveLength(3);
    expect(laws(specialistDeployment, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(specialistDeployment, {
      ...{ seed, steps: 2000, calendar: englandAndWales() },
      arbitraries: { from: () => '2012-01-09', to: () => '2012-01-20', days: (random) => (random() < 0.5 ? 20 : 1) },
      answers: ({ from }) => (from === 'stream' ? { stage: 'available', final: false, data: AMINA } : undefined),
    });

    expect(violations).toEqual([]);
    expect([...stages].sort()).toEqual(Object.keys(specialistDeployment.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(specialistDeployment.events).sort());
    expect(refused).toBeGreaterThan(0);
  });
});

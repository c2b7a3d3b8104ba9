import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import { knowing, offer } from '../test/deployment-plan.js';
import deploymentPlan from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a deployment plan', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toEqual(['varied-before-work-taken-back.json', 'varied-monitored-completed.json']);
    expect(laws(deploymentPlan, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(deploymentPlan, {
      ...{ seed, steps: 3000, calendar: englandAndWales() },
      arbitraries: {
        offerIds: () => ['o1'],
        providerId: (random) => (random() < 0.9 ? 'tfc' : 'tpc'),
        from: () => '2012-01-01',
        days: (random) => Math.ceil(random() * 4),
        activityId: () => 'a',
      },
      answers: () => knowing(offer()).lookups.jisp,
    });

    expect(violations).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect([...stages].sort()).toEqual(Object.keys(deploymentPlan.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(deploymentPlan.events).sort());
  });
});

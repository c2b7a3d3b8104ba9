import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import trainingEvent from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a training event', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toEqual(['called-off.json', 'reviewer-training.json']);
    expect(laws(trainingEvent, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded } = randomWalk(trainingEvent, {
      ...{ seed, steps: 3000, calendar: englandAndWales() },
      arbitraries: { capacity: (random) => 1 + Math.floor(random() * 2) },
    });

    expect(violations).toEqual([]);
    expect([...stages].sort()).toEqual(['announced', 'cancelled', 'closed', 'full', 'held', 'open']);
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(trainingEvent.events).sort());
  });
});

import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import clinic from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a clinic', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toEqual(['called-off-after-invitations.json', 'providers-aligned.json']);
    expect(laws(clinic, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(clinic, {
      ...{ seed, steps: 3000, calendar: englandAndWales() },
      arbitraries: { providerIds: () => ['tfc', 'tpc'], attended: () => ['tfc', 'tpc', 'bedford'] },
    });

    expect(violations).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect([...stages].sort()).toEqual(Object.keys(clinic.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(clinic.events).sort());
  });
});

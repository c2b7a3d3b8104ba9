import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import serviceContract from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a service contract', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toHaveLength(4);
    expect(laws(serviceContract, histories)).toEqual([]);
  });

  test('is walked at random, gets everywhere, and nothing is wrong', () => {
    const established = { stage: 'established', final: false, data: { providersAdmitted: ['a'] } };
    const walks = [1, 2, 3, 4].map((seed) =>
      randomWalk(serviceContract, {
        ...{ seed, steps: 3000, calendar: englandAndWales(), from: '2011-10-03T09:00:00.000Z' },
        arbitraries: {
          closesOn: () => '2011-12-31',
          endsOn: (random) => (random() < 0.3 ? '2011-10-31' : '2011-12-15'),
          providerId: (random) => (random() < 0.9 ? 'a' : 'b'),
        },
        answers: ({ from }) => (from === 'stream' ? established : undefined),
      }),
    );

    expect(walks.flatMap(({ violations }) => violations)).toEqual([]);
    expect(walks.every(({ refused }) => refused > 0)).toBe(true);
    expect(new Set(walks.flatMap(({ stages }) => [...stages]))).toEqual(
      new Set(Object.keys(serviceContract.content.stages)),
    );
    expect(new Set(walks.flatMap(({ recorded }) => recorded))).toEqual(new Set(Object.keys(serviceContract.events)));
  });
});

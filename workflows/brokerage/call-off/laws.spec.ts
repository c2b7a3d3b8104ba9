import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD } from '@casewright/workflow';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import { SERCOS } from '../test/call-off.js';
import callOff from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

describe('a call-off', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toHaveLength(5);
    expect(laws(callOff, histories)).toEqual([]);
  });

  test('is walked at random, gets everywhere, and nothing is wrong', () => {
    // Short walks, as a case may come to where each of the walk's three persons stands on a side already.
    const walks = Array.from({ length: 100 }, (_, seed) =>
      randomWalk(callOff, {
        ...{ seed, steps: 150, calendar: englandAndWales() },
        arbitraries: {
          contractId: () => 'sc1',
          deliverFrom: () => '2011-12-01',
          deliverTo: (random) => (random() < 0.9 ? '2012-01-31' : '2012-04-30'),
          days: (random) => Math.ceil(random() * 4),
          amountPence: () => 0,
        },
        answers: ({ from, ...asked }) => {
          if (from !== 'stream') return NOTHING_HELD;
          return 'stream' in asked && asked.stream === 'serviceContract-sc1' ? SERCOS : undefined;
        },
      }),
    );

    expect(walks.flatMap(({ violations }) => violations)).toEqual([]);
    expect(walks.some(({ refused }) => refused > 0)).toBe(true);
    expect(new Set(walks.flatMap(({ stages }) => [...stages]))).toEqual(new Set(Object.keys(callOff.content.stages)));
    expect(new Set(walks.flatMap(({ recorded }) => recorded))).toEqual(new Set(Object.keys(callOff.events)));
  });
});

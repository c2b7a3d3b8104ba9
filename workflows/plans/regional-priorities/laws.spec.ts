import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk } from '@casewright/workflow/laws';
import { planOf } from '../test/regional-priorities.js';
import regionalPriorities from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

/** Two plans in force, as the worklist and their own cases have them. */
const FOUND = ['bedford', 'luton'].map((council) => ({ stream: `jisp-${council}`, stage: 'finalised' }));
const planIn = (stream: string) => ({
  ...{ stage: 'finalised', final: false },
  data: { ...planOf(stream.slice('jisp-'.length)), planYear: '2009-10', approvedVersion: 1 },
});

describe('a year of regional priorities', () => {
  test('keeps every law, along its golden histories', () => {
    expect(Object.keys(histories)).toEqual(['returned-agreed-delivered-closed.json']);
    expect(laws(regionalPriorities, histories)).toEqual([]);
  });

  test.each([1, 2, 3])('is walked at random, gets everywhere, and nothing is wrong (seed %i)', (seed) => {
    const { violations, stages, recorded, refused } = randomWalk(regionalPriorities, {
      ...{ seed, steps: 3000, calendar: englandAndWales() },
      arbitraries: {
        year: (random) => (random() < 0.7 ? '2009/10' : '2010/11'),
        key: () => 'NI 112',
        keys: (random) => (random() < 0.7 ? ['NI 112'] : []),
        niCode: () => undefined,
        councilIds: (random) => (random() < 0.7 ? ['bedford', 'luton'] : ['bedford']),
        programmeId: (random) => (random() < 0.7 ? 'cp1' : 'cp2'),
      },
      answers: (asked) => {
        if (asked.from === 'index') return FOUND;
        return asked.from === 'stream' && asked.stream.startsWith('jisp-') ? planIn(asked.stream) : undefined;
      },
    });

    expect(violations).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect([...stages].sort()).toEqual(Object.keys(regionalPriorities.content.stages).sort());
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(regionalPriorities.events).sort());
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { laws, parseHistory, randomWalk, type Arbitraries } from '@casewright/workflow/laws';
import peerReview from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

test('the workflow keeps every law along its golden histories', () => {
  expect(laws(peerReview, histories)).toEqual([]);
  expect(Object.keys(histories)).toHaveLength(3);
});

const mostly =
  (value: string, otherwise: string): Arbitraries[string] =>
  (random) =>
    random() < 0.8 ? value : otherwise;

/** Dates that usually are possible together, and sometimes not. */
const arbitraries: Arbitraries = {
  preferredTo: mostly('2012-03-30', '2011-12-16'),
  startDate: mostly('2012-01-09', '2012-01-02'),
  endDate: mostly('2012-01-13', '2012-04-02'),
  slotId: mostly('s1', 's2'),
  targetMonth: mostly('2012-02', 'February'),
};

describe('random walks', () => {
  const walk = { steps: 1000, calendar: englandAndWales(), from: '2011-11-14T10:00:00.000Z', arbitraries };
  const walks = [1, 2, 3, 4].map((seed) => randomWalk(peerReview, { ...walk, seed }));
  const met = <Value>(of: (walked: (typeof walks)[number]) => Iterable<Value>) =>
    [...new Set(walks.flatMap((walked) => [...of(walked)]))].sort();

  test('find nothing wrong', () => expect(walks.flatMap(({ violations }) => violations)).toEqual([]));

  test('get everywhere, and are refused on the way', () => {
    expect(met(({ recorded }) => recorded)).toEqual(Object.keys(peerReview.events).sort());
    expect(met(({ stages }) => stages)).toEqual(Object.keys(peerReview.content.stages).sort());
    for (const { refused } of walks) expect(refused).toBeGreaterThan(0);
  });
});

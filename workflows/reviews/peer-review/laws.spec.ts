import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD, type LookupRequest } from '@casewright/workflow';
import { laws, parseHistory, randomWalk, type Arbitraries } from '@casewright/workflow/laws';
import peerReview from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

test('the workflow keeps every law along its golden histories', () => {
  expect(laws(peerReview, histories)).toEqual([]);
  expect(Object.keys(histories)).toHaveLength(6);
});

test('everything that can happen has happened in them', () => {
  const happened = new Set(Object.values(histories).flatMap(({ events }) => events.map(({ type }) => type)));
  expect([...happened].sort()).toEqual(Object.keys(peerReview.events).sort());
});

type Make = Arbitraries[string];

const mostly =
  (value: unknown, otherwise: unknown): Make =>
  (random) =>
    random() < 0.8 ? value : otherwise;

const oneOf =
  (...values: readonly unknown[]): Make =>
  (random) =>
    values[Math.floor(random() * values.length)];

/** Values that usually are possible together, and sometimes not. */
const arbitraries: Arbitraries = {
  preferredTo: mostly('2012-03-30', '2011-12-16'),
  startDate: mostly('2012-02-27', '2012-01-02'),
  endDate: mostly('2012-03-02', '2012-04-02'),
  newStartDate: oneOf('2012-02-06', '2012-02-20', '2012-03-05'),
  newEndDate: oneOf('2012-02-10', '2012-02-24', '2012-03-09'),
  startedOn: oneOf('2012-01-03', '2012-02-06', '2012-03-05'),
  endedOn: mostly('2012-03-16', '2012-02-01'),
  slotId: mostly('s1', 's2'),
  targetMonth: mostly('2012-02', 'February'),
  personId: oneOf('ruth', 'sam', 'nia', 'otto'),
  homeOrgId: oneOf('luton', 'essex', 'kent'),
  reviewerDays: (random) => (random() < 0.5 ? [] : [{ personId: 'ruth', days: 2 }]),
  version: oneOf(1, 2, 3),
  waiverReason: mostly('The council was merged with another.', 'No'),
};

/** Everybody has been trained. */
const answers = (request: LookupRequest): unknown => {
  if (request.from === 'ledger') return NOTHING_HELD;
  if (request.from === 'index') return [];
  if (request.from === 'stream' || request.kind !== 'person') return undefined;
  return { personId: request.id, trainings: [{ kind: 'peer-review', completedOn: '2011-10-05' }] };
};

describe('random walks', () => {
  const walk = {
    ...{ steps: 2500, calendar: englandAndWales(), from: '2011-11-14T10:00:00.000Z', arbitraries, answers },
    histories: Object.values(histories),
  };
  const walks = [1, 2, 3, 4].map((seed) => randomWalk(peerReview, { ...walk, seed }));
  const met = <Value>(of: (walked: (typeof walks)[number]) => Iterable<Value>) =>
    [...new Set(walks.flatMap((walked) => [...of(walked)]))].sort();

  test('find nothing wrong', () => expect(walks.flatMap(({ violations }) => violations)).toEqual([]));

  test('get everywhere, almost everything happens, and much is refused', () => {
    expect(met(({ stages }) => stages)).toEqual(Object.keys(peerReview.content.stages).sort());
    expect(met(({ recorded }) => recorded).length).toBeGreaterThan(Object.keys(peerReview.events).length - 3);
    for (const { refused } of walks) expect(refused).toBeGreaterThan(0);
  });
});

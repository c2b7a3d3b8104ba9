import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import type { Caller } from '@casewright/workflow';
import { laws, parseHistory, randomWalk, type Arbitraries } from '@casewright/workflow/laws';
import { c4eo, csa, dcs, dcsf, goLead, riep, tfc, tpc } from '../test/jisp.js';
import jisp from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

test('the workflow keeps every law along its golden histories', () => {
  expect(laws(jisp, histories)).toEqual([]);
  expect(Object.keys(histories)).toHaveLength(3);
});

test('everything that can happen has happened in them', () => {
  const happened = new Set(Object.values(histories).flatMap(({ events }) => events.map(({ type }) => type)));
  expect([...happened].sort()).toEqual(Object.keys(jisp.events).sort());
});

const oneOf =
  (...values: readonly unknown[]): Arbitraries[string] =>
  (random) =>
    values[Math.floor(random() * values.length)];

/** Values that usually are possible together, and sometimes not. */
const arbitraries: Arbitraries = {
  planYear: oneOf('2009-10', '2009-11'),
  source: oneOf('apa', 'laa-review', 'caa-annual'),
  settledOn: oneOf('2009-01-12', '2010-01-12'),
  priorityId: oneOf('p1', 'p2'),
  priorityIds: oneOf(['p1'], ['p2', 'p1'], ['p9']),
  needId: oneOf('n1', 'n2'),
  needIds: oneOf(['n1'], ['n1', 'n2'], ['n9']),
  offerId: oneOf('o1', 'o2', 'o4', 'o6', 'o7'),
  offerIds: oneOf(['o1'], ['o1', 'o2', 'o3'], []),
  items: oneOf([], [{ itemId: 'i1', text: 'Shorter' }], [{ itemId: 'i1', offerId: 'o1', text: 'Sooner' }]),
  responses: oneOf([], [{ itemId: 'i1', outcome: 'done', text: 'Done' }]),
  providerId: oneOf('tfc', 'c4eo', 'riep'),
  days: oneOf(1, 2),
  recipientIds: oneOf(['tfc', 'riep', 'c4eo', 'csp'], ['tfc', 'tpc', 'riep', 'c4eo', 'csp'], ['tfc']),
  version: oneOf(1, 2, 3, 4),
  changeId: oneOf('ch1', 'ch2'),
  closedOn: oneOf('2010-03-31', '2010-04-20', '2009-06-01'),
};

const PEOPLE = [csa, dcs, goLead, tfc, tpc, riep, c4eo, dcsf];

/** Mostly whoever is there in a role, and sometimes somebody else. */
const callers = (role: string, random: () => number): Caller => {
  const own = PEOPLE.filter(({ grants }) => grants[0]?.role === role);
  const { personId = 'pat', grants = [{ role }] } = own[Math.floor(random() * (own.length + 0.2))] ?? {};
  return { personId, grants };
};

describe('random walks', () => {
  const walk = {
    ...{ steps: 2500, calendar: englandAndWales(), from: '2009-01-12T10:00:00.000Z', arbitraries, callers },
    histories: Object.values(histories),
  };
  const walks = [1, 2, 3, 4].map((seed) => randomWalk(jisp, { ...walk, seed }));
  const met = <Value>(of: (walked: (typeof walks)[number]) => Iterable<Value>) =>
    [...new Set(walks.flatMap((walked) => [...of(walked)]))].sort();

  test('find nothing wrong', () => expect(walks.flatMap(({ violations }) => violations)).toEqual([]));

  test('get everywhere, almost everything happens, and much is refused', () => {
    expect(met(({ stages }) => stages)).toEqual(Object.keys(jisp.content.stages).sort());
    expect(met(({ recorded }) => recorded).length).toBeGreaterThan(Object.keys(jisp.events).length - 8);
    for (const { refused } of walks) expect(refused).toBeGreaterThan(0);
  });
});

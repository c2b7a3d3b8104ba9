import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD } from '@casewright/workflow';
import { laws, parseHistory, randomWalk, type Walk } from '@casewright/workflow/laws';
import backfillClaim from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

const DEPLOYMENT = {
  ...{ stage: 'completed', final: true },
  data: { homeOrgId: 'leeds', backfill: true, deliveredDays: 10 },
};

const answers: Walk['answers'] = ({ from }) =>
  ({ stream: DEPLOYMENT, ledger: NOTHING_HELD, directory: undefined, index: [] })[from];

const arbitraries: Walk['arbitraries'] = {
  claimantOrgId: () => 'leeds',
  days: (random) => (random() < 0.9 ? 1.5 : 11),
  approvedPence: (random) => (random() < 0.9 ? 0 : 600_000),
};

test('the workflow keeps every law along its golden histories', () => {
  expect(Object.keys(histories)).toHaveLength(3);
  expect(laws(backfillClaim, histories)).toEqual([]);
});

/** Short walks: a payment takes four people and a walk has three, so an approved claim is where it ends. */
describe('random walks', () => {
  const walks = Array.from({ length: 40 }, (_, seed) =>
    randomWalk(backfillClaim, { seed, steps: 100, calendar: englandAndWales(), arbitraries, answers }),
  );
  const met = <Value>(of: (walked: (typeof walks)[number]) => Iterable<Value>) =>
    [...new Set(walks.flatMap((walked) => [...of(walked)]))].sort();
  const except = (paid: string, names: object) => Object.keys(names).filter((name) => name !== paid);

  test('find nothing wrong', () => expect(walks.flatMap(({ violations }) => violations)).toEqual([]));

  test('get everywhere but to the payment, and are refused on the way', () => {
    expect(met(({ stages }) => stages)).toEqual(except('paid', backfillClaim.content.stages).sort());
    expect(met(({ recorded }) => recorded)).toEqual(except('BackfillClaimPaid', backfillClaim.events).sort());
    for (const { refused } of walks) expect(refused).toBeGreaterThan(0);
  });
});

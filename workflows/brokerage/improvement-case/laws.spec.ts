import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD, type LookupRequest, type Workflow } from '@casewright/workflow';
import { laws, parseHistory, randomWalk, type Arbitraries } from '@casewright/workflow/laws';
import { need } from '../test/improvement-case.js';
import improvementCase from './index.js';

const folder = new URL('histories/', import.meta.url);
const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

test('the workflow keeps every law along its golden histories', () => {
  expect(Object.keys(histories)).toEqual([
    'declined.json',
    'loops-changes-escalations-cancelled.json',
    'under-notice-closed-reopened-withdrawn.json',
  ]);
  expect(laws(improvementCase, histories)).toEqual([]);
});

/** One of these, the first most often. */
const mostly =
  <Value>(usual: Value, ...others: readonly Value[]): Arbitraries[string] =>
  (random) =>
    random() < 0.8 ? usual : others[Math.floor(random() * others.length)];

/** Values that usually are possible together, and sometimes not. */
const arbitraries: Arbitraries = {
  trigger: mostly('improvement-notice', 'inspection', 'peer-review'),
  noticeIssuedOn: mostly('2011-12-01', '2032-01-01'),
  brokerId: mostly('bo', 'cleo', 'a'),
  newBrokerId: mostly('cleo', 'bo', 'a'),
  declaredInterests: mostly<unknown>([], [{ nature: 'family', detail: 'A sister' }]),
  evidenceIds: mostly(['e1'], ['e2']),
  evidenceId: mostly('e1', 'e2'),
  date: mostly('2030-01-01', '2011-01-01'),
  source: mostly('improvement-notice', 'other'),
  coSignedBy: mostly<unknown>('somebody', { personId: 'dora' }),
  needs: mostly([need('n1')], [need('n1', { externalSupportRequired: false })], []),
  version: (random) => 1 + Math.floor(random() ** 2 * 6),
  lineId: mostly('l1', 'l2'),
  lineIds: mostly(['l1'], ['l1', 'l2']),
  needId: mostly('n1', 'n2'),
  sourceKind: mostly('free-offer', 'framework-call-off', 'sector-specialist'),
  providerId: mostly('serco', 'ann'),
  days: mostly(2, 3),
  newDays: mostly(3, 2),
  costPence: mostly(0, 100),
  newCostPence: mostly(0, 100),
  approvedPence: mostly(0, 100),
  dueBy: mostly('2030-01-01', '2012-04-02'),
  newDueBy: mostly('2030-01-01', '2012-03-01'),
  refStream: (random) => `callOff-${Math.floor(random() * 1000)}`,
  startedOn: mostly('2012-01-04', '2012-06-01'),
  reviewDate: mostly('2012-06-01', '2012-01-01'),
  nextReviewOn: mostly('2012-07-01', '2014-01-01'),
  dcsAgreementRef: mostly('Letter', 'Minutes'),
  decision: (random) => ['continue', 'extend', 'step-down', 'escalate'][Math.floor(random() * 4)],
};

/** Whoever is asked about is a broker at work. One call-off in a few has not ended, so that cases seldom end early. */
const world = () => {
  let asked = 0;
  return (request: LookupRequest): unknown => {
    if (request.from === 'ledger') return NOTHING_HELD;
    if (request.from === 'stream') return { stage: 'active', final: false, data: { availableFrom: '2011-10-01' } };
    if (request.from === 'directory') return undefined;
    if (request.workflow === 'broker-engagement') return [{ stream: 'brokerEngagement-b1', stage: 'active' }];

    asked += request.workflow === 'call-off' ? 1 : 0;
    return request.workflow === 'call-off' && asked % 6 > 0 ? [{ stream: 'callOff-co1', stage: 'delivering' }] : [];
  };
};

/** The workflow without some of its commands, so that walks come further. */
const without = (...names: readonly string[]): Workflow => ({
  ...improvementCase,
  commands: Object.fromEntries(Object.entries(improvementCase.commands).filter(([name]) => !names.includes(name))),
});
const AWAY = ['CancelCase', 'WithdrawCase', 'DeclareBrokerConflict', 'ReassignBroker'];
const ROUND_IN_CIRCLES = ['ReturnNeeds', 'RequestPackageChanges', 'RefuseFunding'];

describe('random walks', () => {
  const walk = { calendar: englandAndWales(), from: '2012-01-04T09:00:00.000Z', arbitraries };
  const walked = (workflow: Workflow, seed: number, steps: number) =>
    randomWalk(workflow, { ...walk, seed, steps, answers: world() });
  const walks = [
    walked(improvementCase, 1, 2000),
    walked(without(...AWAY), 23, 2000),
    ...[25, 26].map((seed) => walked(without(...AWAY, ...ROUND_IN_CIRCLES), seed, 5000)),
  ];
  const met = <Value>(of: (walked: (typeof walks)[number]) => Iterable<Value>) =>
    [...new Set(walks.flatMap((walked) => [...of(walked)]))].sort();

  test('find nothing wrong', () => expect(walks.flatMap(({ violations }) => violations)).toEqual([]));

  test('get to every stage, record most of what there is, and are refused on the way', () => {
    expect(met(({ stages }) => stages)).toEqual(Object.keys(improvementCase.content.stages).sort());
    expect(met(({ recorded }) => recorded).length).toBeGreaterThan(Object.keys(improvementCase.events).length * 0.85);
    for (const { refused } of walks) expect(refused).toBeGreaterThan(0);
  });
});

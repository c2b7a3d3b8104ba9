import { describe, expect, test } from '@jest/globals';
import type { Lookup } from '@casewright/workflow';
import { backfillClaimsFor, callOffsFor, deploymentsFor } from './bought.js';
import { brokerKnownAs } from './brokers.js';
import { contractsInForce } from './contracts.js';
import { sourceIn } from './sources.js';

/** What a lookup reads when its question and what follows are answered so. */
const read = <Value>({ request, follow, read: reading }: Lookup<Value>, answers: Readonly<Record<string, unknown>>) => {
  const answer = answers[JSON.stringify(request)];
  return reading(
    answer,
    (follow?.(answer) ?? []).map((further) => answers[JSON.stringify(further)]),
  );
};
const stream = (name: string) => JSON.stringify({ from: 'stream', stream: name });

describe('a broker is known', () => {
  const { engagements, person } = brokerKnownAs('bo');
  const found = JSON.stringify(engagements.request);

  test('by the engagements in which they have a place', () => {
    expect(engagements.request).toEqual({ from: 'index', workflow: 'broker-engagement', where: { ownerId: 'bo' } });
    const at = (name: string, stage: string) => ({ stream: `brokerEngagement-${name}`, stage });
    const answers = {
      [found]: [
        at('b1', 'released'),
        at('b2', 'active'),
        at('b3', 'appointed'),
        at('b4', 'pooled'),
        at('b5', 'active'),
      ],
      [stream('brokerEngagement-b2')]: { stage: 'active', final: false, data: { availableFrom: '2011-11-04' } },
      [stream('brokerEngagement-b3')]: { stage: 'appointed', final: false, data: { availableFrom: 7 } },
    };
    expect(read(engagements, answers)).toEqual([
      { stage: 'active', final: false, data: { availableFrom: '2011-11-04' } },
      { stage: 'appointed', final: false, data: { availableFrom: undefined } },
    ]);
    expect(read(engagements, { [found]: [] })).toEqual([]);
  });

  test('by the directory', () => expect(person.request).toEqual({ from: 'directory', kind: 'person', id: 'bo' }));
});

test('the contracts in force are asked for what they say, and no other', () => {
  const lookup = contractsInForce();
  const at = (name: string, stage: string) => ({ stream: `serviceContract-${name}`, stage });
  const live = {
    stage: 'live',
    final: false,
    data: { providerId: 'serco', startsOn: '2011-11-01', endsOn: '2012-03-31' },
  };
  const answers = {
    [JSON.stringify(lookup.request)]: [at('c1', 'ended'), at('c2', 'live'), at('c3', 'interim'), at('c4', 'tendering')],
    [stream('serviceContract-c2')]: live,
    [stream('serviceContract-c3')]: undefined,
  };
  expect(lookup.request).toEqual({ from: 'index', workflow: 'service-contract', where: {} });
  expect(read(lookup, answers)).toEqual([live]);
});

describe('what sources a line', () => {
  test('is a case, with the contract of a call-off', () => {
    const lookup = sourceIn('callOff-co1');
    const contract = { stage: 'live', final: false, data: { providerId: 'serco', endsOn: '2012-03-31' } };
    const callOff = { stage: 'draft', final: false, data: { contractId: 'c2', providerId: 'serco', days: 4 } };
    expect(read(lookup, { [stream('callOff-co1')]: callOff, [stream('serviceContract-c2')]: contract })).toMatchObject({
      stage: 'draft',
      data: { contractId: 'c2', providerId: 'serco' },
      contract,
    });
  });

  test('may be of another kind, or not there at all', () => {
    const odd = { stage: 'x', final: false, data: { forStream: 7 } };
    expect(read(sourceIn('peerReview-p1'), { [stream('peerReview-p1')]: odd })).toMatchObject({
      ...{ stage: 'x', data: { forStream: undefined }, contract: undefined },
    });
    expect(read(sourceIn('peerReview-p2'), {})).toBeUndefined();
  });
});

test.each([
  ['call-off', callOffsFor],
  ['specialist-deployment', deploymentsFor],
  ['backfill-claim', backfillClaimsFor],
])('what was bought by %s is what names the case', (workflow, lookup) =>
  expect(lookup('ic1').request).toEqual({ from: 'index', workflow, where: { related: 'improvementCase-ic1' } }),
);

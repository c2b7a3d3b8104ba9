import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  broker,
  CALL_OFF,
  CALL_OFF_LINE,
  CONTRACTS,
  delivered,
  DEPLOYMENT,
  drafting,
  from,
  funded,
  given,
  lineAdded,
  packageAgreed,
  SERCOS,
  sourced,
  sourcing,
  sourcingFailed,
  started,
  submitted,
} from '../../test/improvement-case.js';

const withLine = (line: object): readonly Past[] => [
  ...[...drafting(), lineAdded({}, { ...CALL_OFF_LINE, ...line }), submitted(), packageAgreed(), funded()],
];
const source = (lineId: string, refStream: string, found: object | undefined, history: readonly Past[] = sourcing()) =>
  given(...history).when('SourceLine', { lineId, refStream }, broker, from(found));

describe('IC-R09 support is called off', () => {
  const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R09' } as const;
  const add = (more: object, ...contracts: readonly object[]) =>
    given(...drafting()).when('AddSupportLine', { ...CALL_OFF_LINE, ...more }, broker, { lookups: { contracts } });

  test('from a provider with a contract in force on the day the line is due', () => {
    add({}, SERCOS).then(recorded(lineAdded()));
    add({ dueBy: '2012-03-31' }, SERCOS).thenStage('packageDesign.drafting');
    add({ dueBy: '2012-04-01' }, SERCOS).thenRefused({
      ...{ ...broken, message: 'serco has no service contract in force on 1 April 2012.' },
    });
    add({ providerId: 'c4eo' }, SERCOS).thenRefused(broken);
    add({ providerId: undefined }, SERCOS).thenRefused({
      ...{ ...broken, message: 'Name the provider from whom the support is called off.' },
    });
    add({}).thenRefused(broken);
  });

  test('other support needs no contract', () =>
    add({ sourceKind: 'sector-specialist' }).then(recorded(lineAdded({ sourceKind: 'sector-specialist' }))));

  test('and sourced by a call-off of that provider whose contract covers its delivery', () => {
    source('l1', 'callOff-co1', CALL_OFF).then(recorded(sourced('l1', 'callOff-co1')));
    const other = (data: object, more: object = {}) =>
      source('l1', 'callOff-co1', { ...CALL_OFF, ...more, data: { ...CALL_OFF.data, ...data } });
    other({ providerId: 'c4eo' }).thenRefused({ ...broken, message: 'This call-off is not one of serco.' });
    other({ deliverTo: '2012-04-02' }).thenRefused(broken);
    other({ deliverFrom: '2011-10-31' }).thenRefused(broken);
    other({ deliverFrom: undefined }).thenRefused(broken);
    other({ deliverTo: undefined }).thenRefused(broken);
    other({}, { contract: undefined }).thenRefused(broken);
    other({}, { contract: { ...SERCOS, stage: 'terminated' } }).thenRefused(broken);
  });
});

describe('IC-R10 a free offer', () => {
  const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R10' } as const;
  const offer = { sourceKind: 'free-offer', costPence: 0 };
  const add = (more: object) =>
    given(...drafting()).when('AddSupportLine', { ...CALL_OFF_LINE, ...offer, ...more }, broker, CONTRACTS);

  test('names who makes it and costs nothing', () => {
    add({}).thenStage('packageDesign.drafting');
    add({ providerId: undefined }).thenRefused(broken);
    add({ costPence: 1 }).thenRefused(broken);
  });

  test('and still costs nothing when it is sourced, by whatever refers to it', () => {
    source('l1', 'letter of 3 May', undefined, withLine(offer)).thenStage('sourcing');
    const dearer = { type: 'SupportLineChanged', data: { lineId: 'l1', costPence: 100 } };
    const history = [...drafting(), lineAdded(offer), dearer, submitted(), packageAgreed(), funded(100)];
    source('l1', 'letter of 3 May', undefined, history).thenRefused(broken);
  });
});

describe('IC-R14 a line is sourced', () => {
  const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R14' } as const;

  test.each([
    ['framework-call-off', 'callOff-1', { ...CALL_OFF.data }],
    ['sector-specialist', 'specialistDeployment-1', { forStream: 'improvementCase-ic1' }],
    ['peer-review', 'peerReview-1', { councilId: 'beta' }],
    ['peer-review', 'peerReview-1', { councilId: 'gamma', linkedCaseId: 'ic1' }],
    ['peer-challenge', 'peerChallenge-1', { challengedCouncilId: 'beta' }],
  ])('of the kind %s by %s', (sourceKind, refStream, data) =>
    source('l1', refStream, { ...CALL_OFF, stage: 'requested', data }, withLine({ sourceKind })).thenStage('sourcing'),
  );

  test.each([
    ['framework-call-off', 'specialistDeployment-1', 'a call-off'],
    ['sector-specialist', 'callOff-1', 'a specialist deployment'],
    ['peer-review', 'peerChallenge-1', 'a peer review'],
    ['peer-challenge', 'peerReview-1', 'a peer challenge'],
  ])('of the kind %s not by %s', (sourceKind, refStream, words) =>
    source('l1', refStream, CALL_OFF, withLine({ sourceKind })).thenRefused({
      ...{ ...broken, message: `A line like this is sourced by ${words}.` },
    }),
  );

  test('by what is there, is for this case, and goes on', () => {
    source('l2', 'specialistDeployment-1', undefined).thenRefused(broken);
    const other = (more: object) => source('l2', 'specialistDeployment-1', { ...DEPLOYMENT, ...more });
    other({ data: { forStream: 'improvementCase-other' } }).thenRefused(broken);
    other({ data: {} }).thenRefused(broken);
    for (const stage of ['cancelled', 'declined']) other({ stage }).thenRefused(broken);
    other({ stage: 'requested' }).thenStage('sourcing');
  });

  test('once, and by nothing that is the source of another line', () => {
    const once = [...sourcing(), sourced('l1', 'callOff-co1')];
    source('l1', 'callOff-co2', CALL_OFF, once).thenRefused({ ...broken, message: 'The line l1 is sourced.' });
    const two = [...withLine({}).slice(0, -3), lineAdded({ lineId: 'l3' }), submitted(), packageAgreed(), funded()];
    source('l3', 'callOff-co1', CALL_OFF, [...two, sourced('l1', 'callOff-co1')]).thenRefused({
      ...{ ...broken, message: 'callOff-co1 is the source of the line l1.' },
    });
    const delivers = [...once, started(true), delivered('l1', 1, 0)];
    source('l1', 'callOff-co2', CALL_OFF, delivers).thenRefused({ ...broken, message: 'The line l1 is in delivery.' });
  });

  test('again when that has failed', () =>
    source('l1', 'callOff-co2', CALL_OFF, [
      ...[...sourcing(), sourced('l1', 'callOff-co1'), sourcingFailed('l1')],
    ]).then(recorded(sourced('l1', 'callOff-co2'))));

  test('after a start in phases too, and whoever is sent takes part from then on', () => {
    const history = [...sourcing(), sourced('l1', 'callOff-co1'), started(true)];
    source('l2', 'specialistDeployment-d1', DEPLOYMENT, history).then({
      type: 'SupportLineSourced',
      data: { lineId: 'l2', refStream: 'specialistDeployment-d1', specialistId: 'ann' },
    });
  });
});

describe('IC-R14 delivery starts', () => {
  const start = (phased: boolean, ...history: readonly Past[]) =>
    given(...history).when('StartDelivery', { startedOn: '2011-11-14', phased }, broker);
  const one = [...sourcing(), sourced('l1', 'callOff-co1')];
  const both = [...one, sourced('l2', 'specialistDeployment-d1')];

  test('when every line has its source', () => {
    start(false, ...both).then(recorded(started()));
    start(false, ...one).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R14' },
      message: 'The line l2 has no source yet. Source it, or start in phases.',
    });
  });

  test('in phases, when one has', () => {
    start(true, ...one).then(recorded(started(true)));
    start(true, ...sourcing()).thenRefused({ ruleId: 'IC-R14' });
    start(true, ...one, sourcingFailed('l1')).thenRefused({ ruleId: 'IC-R14' });
  });
});

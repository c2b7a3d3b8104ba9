import { describe, expect, test } from '@jest/globals';
import { as, type Past } from '@casewright/workflow/spec';
import {
  broker,
  brokerProposed,
  dcs,
  delivering,
  given,
  leadBroker,
  lineAdded,
  on,
  reassigned,
  serco,
  sourced,
  specialist,
  SPECIALIST_LINE,
  started,
  withLines,
  sourcing,
} from '../test/improvement-case.js';
import improvementCase from './index.js';

const NOT_ALLOWED = { refused: 'ROLE_NOT_ALLOWED' } as const;
const delivery = (lineId: string) => ({ lineId, date: '2011-12-01', days: 1, costPence: 0 });
const raise = ['RaiseEscalation', { level: 1, reason: 'Stuck' }] as const;

describe('brokers', () => {
  test('lead in their region, and are associates in their cases', () => {
    const submit = (who: typeof broker) => given(...withLines()).when('SubmitPackage', {}, who);
    submit(broker).thenStage('packageDesign.councilReview');
    submit(leadBroker).thenStage('packageDesign.councilReview');
    submit(as('lead-broker', { personId: 'lena', regionId: 'NW' })).thenRefused(NOT_ALLOWED);
    submit(as('associate-broker', { personId: 'cleo' })).thenRefused(NOT_ALLOWED);
    submit(as('associate-broker', { personId: 'bo', caseId: 'other' })).thenRefused(NOT_ALLOWED);
    submit(as('associate-broker', { personId: 'bo', caseId: 'ic1' })).thenStage('packageDesign.councilReview');
  });

  test('come with the proposal, and go when another takes over', () => {
    given(...brokerProposed())
      .when(...raise, broker)
      .thenStage('brokerAssignment.brokerProposed');
    given(...withLines(), reassigned('cleo'))
      .when('SubmitPackage', {}, broker)
      .thenRefused(NOT_ALLOWED);
  });
});

describe('those who deliver', () => {
  test('a provider records on its own lines', () => {
    const other = lineAdded({ lineId: 'l3', sourceKind: 'free-offer', providerId: 'c4eo', costPence: 0 });
    const [lines, rest] = [withLines(), delivering().slice(withLines().length)];
    const record = (lineId: string, orgId: string) =>
      given(...lines, other, ...rest, sourced('l3', 'an offer')).when(
        'RecordDelivery',
        delivery(lineId),
        as('provider', { orgId }),
      );
    record('l1', 'serco').thenStage('delivery.active');
    record('l3', 'serco').thenRefused(NOT_ALLOWED);
    record('l1', 'c4eo').thenRefused(NOT_ALLOWED);
    record('l1', 'tfc').thenRefused(NOT_ALLOWED);
  });

  test('a provider asks for changes of its own lines', () => {
    const ask = (...lineIds: readonly string[]) =>
      given(...delivering()).when('RequestDeliveryChange', { lineIds, reason: 'x' }, serco);
    ask('l1').thenStage('delivery.changeRequested');
    ask('l1', 'l2').thenRefused(NOT_ALLOWED);
  });

  test('a provider without an organisation is none', () =>
    given(...delivering())
      .when('RecordDelivery', delivery('l1'), as('provider'))
      .thenRefused(NOT_ALLOWED));

  test('a specialist is named on the line, or sent by the deployment that sources it', () => {
    const sent = { ...sourced('l2', 'specialistDeployment-d1') };
    const withAnn = { ...sent, data: { ...sent.data, specialistId: 'ann' } };
    const record = (history: readonly Past[]) => given(...history).when('RecordDelivery', delivery('l2'), specialist);
    record([...sourcing(), withAnn, started(true)]).thenStage('delivery.active');
    record(delivering()).thenRefused(NOT_ALLOWED);

    const named = lineAdded({ lineId: 'l3', providerId: 'ann' }, SPECIALIST_LINE);
    const [lines, rest] = [withLines(), delivering().slice(withLines().length)];
    given(...lines, named, ...rest, sourced('l3', 'specialistDeployment-d3'))
      .when('RecordDelivery', delivery('l3'), specialist)
      .thenStage('delivery.active');
    given(...lines, named, ...rest, sourced('l3', 'specialistDeployment-d3'))
      .when('RecordDelivery', delivery('l1'), specialist)
      .thenRefused(NOT_ALLOWED);
  });

  test('go with their last line', () => {
    const removed = { type: 'SupportLineRemoved', data: { lineId: 'l1', reason: 'x', leavingId: 'serco' } };
    given(...withLines(), removed)
      .when(...raise, serco)
      .thenRefused(NOT_ALLOWED);
  });
});

describe('nobody else', () => {
  test('an auditor does nothing, and a wrong role in a wrong stage is told of the role', () => {
    given(...withLines())
      .when('SubmitPackage', {}, as('auditor'))
      .thenRefused(NOT_ALLOWED);
    given(...delivering())
      .when('AgreeNeeds', { version: 1 }, leadBroker)
      .thenRefused(NOT_ALLOWED);
    given(...delivering())
      .when('AgreeNeeds', { version: 1 }, dcs)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('and what the director does no other role of the case does', () =>
    on('2012-02-20')
      .given(...brokerProposed())
      .when('CancelCase', { reasonCode: 'other', reason: 'x' }, dcs, { lookups: { callOffs: [], deployments: [] } })
      .thenRefused(NOT_ALLOWED));
});

test('the worklist shows council, region, broker and owner, and what a case has to do with', () => {
  const shown = (type: string, data: object) => improvementCase.worklist[type]?.(data);
  expect(shown('ImprovementCaseOpened', { councilId: 'beta', regionId: 'NE', sourceStream: 'peerReview-pr1' })).toEqual(
    {
      ...{ councilId: 'beta', regionId: 'NE', related: ['peerReview-pr1'] },
    },
  );
  expect(shown('BrokerProposed', { brokerId: 'bo' })).toEqual({ brokerId: 'bo', joins: { 'associate-broker': 'bo' } });
  expect(shown('BrokerAssigned', { brokerId: 'bo' })).toEqual({ ownerId: 'bo' });
  expect(shown('BrokerRejected', { brokerId: 'bo' })).toEqual({
    ...{ brokerId: null, leaves: { 'associate-broker': 'bo' } },
  });
  expect(shown('SupportLineSourced', { refStream: 'callOff-co1' })).toEqual({ related: ['callOff-co1'] });
});

import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD } from '@casewright/workflow';
import { as, spec, type Past } from '@casewright/workflow/spec';
import brokerEngagement from './index.js';

const director = as('commissioning-director', { personId: 'dina' });
const howard = as('broker-applicant', { personId: 'howard' });
const system = as('system');

const at = (now: string) => spec(brokerEngagement, { calendar: englandAndWales(), now });
const { given } = at('2011-11-14T10:00:00.000Z');

const FORM = { personId: 'howard', specialisms: ['commissioning'], scope: 'national' } as const;
const TERMS = { availableFrom: '2012-01-01', daysPerMonth: 8 };

const applied = { type: 'BrokerApplied', data: { ...FORM, engagementId: 'case1' } };
const pooled = { type: 'BrokerPooled', data: {} };
const appointed = { type: 'BrokerAppointed', data: TERMS };
const active = { type: 'BrokerActive', data: {} };
const regions = (...regionIds: readonly string[]) => ({
  ...{ type: 'BrokerRegionsAssigned', data: { regionIds, caseLoad: 0 } },
});
const released = { type: 'BrokerReleased', data: { reason: 'New post' } };

const atWork = [applied, appointed, active];

/** Answers to lookups. */
const noPlace = { lookups: { places: [] } };
const noCases = { lookups: { openCases: NOTHING_HELD } };
const cases = (...streams: readonly string[]) => ({
  lookups: { openCases: { claims: new Map(streams.map((stream) => [stream, 1])), total: streams.length - 0.5 } },
});

describe('BE-R01: the team of associates follows an advertisement', () => {
  test('people apply for themselves', () => {
    given().when('ApplyAsBroker', FORM, howard).then(applied);
    given()
      .when('ApplyAsBroker', FORM, as('broker-applicant', { personId: 'alex' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given().when('ApplyAsBroker', FORM, director).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the director appoints on the application', () => {
    given(applied).when('AppointBroker', TERMS, director, noPlace).then(appointed);
    for (const caller of [howard, as('cib-board')])
      given(applied).when('AppointBroker', TERMS, caller, noPlace).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('or rejects it, with a reason', () => {
    given(applied).when('RejectBrokerApplicant', { reason: 'No record' }, director).thenStage('rejected');
    given(applied).when('RejectBrokerApplicant', { reason: ' ' }, director).thenRefused({ refused: 'VALIDATION' });
    given(applied, pooled)
      .when('RejectBrokerApplicant', { reason: 'No record' }, director)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('an applicant may withdraw until appointed', () => {
    for (const history of [[applied], [applied, pooled]])
      given(...history)
        .when('WithdrawBrokerApplication', {}, howard)
        .thenStage('withdrawn');
    given(applied, appointed).when('WithdrawBrokerApplication', {}, howard).thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('BE-R02: later appointments come from the pool, part time', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'BE-R02' } as const;
  const appointing = (terms: object) =>
    given(applied, pooled).when('AppointBroker', { ...TERMS, ...terms }, director, noPlace);

  test('the pool keeps applicants until there is a place', () => {
    given(applied).when('PoolApplicant', {}, director, noPlace).then(pooled);
    appointing({}).then(appointed);
  });

  test('whoever has a place as a broker is neither pooled nor appointed a second time', () => {
    const placed = { lookups: { places: ['brokerEngagement-e1'] } };
    given(applied).when('PoolApplicant', {}, director, placed).thenRefused(refused);
    given(applied, pooled)
      .when('AppointBroker', TERMS, director, placed)
      .thenRefused({ ...refused, message: 'The applicant already has a place as a broker: brokerEngagement-e1.' });
  });

  test('a place is appointed to, or taken up; other engagements are none', () => {
    const asked = brokerEngagement.commands['PoolApplicant']?.lookups?.({ input: {}, case: FORM, id: 'case1' });
    const stages = ['applied', 'pooled', 'appointed', 'active', 'released', 'rejected', 'withdrawn'];
    expect(asked?.['places']?.request).toMatchObject({ workflow: 'broker-engagement', where: { ownerId: 'howard' } });
    expect(
      asked?.['places']?.read(
        stages.map((stage) => ({ stream: stage, stage })),
        [],
      ),
    ).toEqual([...['appointed', 'active']]);
  });

  test('part time is less than the working days of the month it begins in: January 2012 has 21', () => {
    appointing({ daysPerMonth: 20.5 }).thenStage('appointed');
    appointing({ daysPerMonth: 0.5 }).thenStage('appointed');
    appointing({ daysPerMonth: 0 }).thenRefused(refused);
    appointing({ daysPerMonth: 21 }).thenRefused({
      ...refused,
      message: 'Brokers are engaged part time: for more than no days a month and fewer than 21.',
    });
  });
});

describe('BE-R03: no engagement starts before the broker is available', () => {
  const start = { name: 'start', key: '' };

  test('it starts by itself as that day begins', () => {
    given(applied, appointed).thenTimers({ name: 'start', due: '2012-01-01' });
    at('2011-12-31T23:59:59.999Z')
      .given(applied, appointed)
      .whenTimerFires(start)
      .thenRefused({ refused: 'INVALID_STATE' });
    at('2012-01-01T00:00:00.000Z').given(applied, appointed).whenTimerFires(start).then(active);
  });

  test('nor does the director start it earlier', () => {
    given(applied, appointed)
      .when('StartEngagement', {}, director)
      .thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'BE-R03' },
        message: 'The broker is available from 1 January 2012, not before.',
      });
    at('2012-01-01T09:00:00.000Z').given(applied, appointed).when('StartEngagement', {}, director).then(active);
    given(...atWork).thenTimers();
  });

  test('regions and release wait for the start', () => {
    given(applied, appointed)
      .when('AssignRegions', { regionIds: ['NW'] }, director, noCases)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(applied, appointed)
      .when('ReleaseBroker', { reason: 'New post' }, director, noCases)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('BE-R04: whoever is released has handed over every open case and region', () => {
  const release = (history: readonly Past[], answers: object) =>
    given(...atWork, ...history).when('ReleaseBroker', { reason: 'New post' }, director, answers);
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'BE-R04', message }) as const;

  test('with neither, the broker is released', () => {
    release([], noCases).then(released);
    release([regions('YH', 'NE'), regions()], noCases).thenStage('released');
  });

  test('regions are reassigned first', () => {
    release([regions('YH', 'NE')], noCases).thenRefused(refused('Reassign the broker’s regions first: YH and NE.'));
  });

  test('and so are open cases, wherever they are', () => {
    release([], cases('improvementCase-a', 'improvementCase-b')).thenRefused(
      refused('Reassign the broker’s open cases first: improvementCase-a and improvementCase-b.'),
    );
  });

  test('open cases are those that claim the broker', () => {
    const asked = brokerEngagement.commands['ReleaseBroker']?.lookups?.({ input: {}, case: FORM, id: 'case1' });
    expect(asked?.['openCases']?.request).toEqual({ from: 'ledger', ledger: 'brokerLoad', key: 'howard' });
  });

  test('a released broker may be engaged again', () => {
    const again = { type: 'BrokerReengaged', data: { availableFrom: '2012-07-02' } };
    given(...atWork, released)
      .when('ReengageBroker', again.data, director)
      .then(again);
    given(...atWork, released, again).thenStage('active');
    given(...atWork, released, again).thenCase({ availableFrom: '2012-07-02', daysPerMonth: 8 });
  });
});

describe('regions', () => {
  test('are those last assigned, with the load of open cases at that moment', () => {
    given(...atWork)
      .when('AssignRegions', { regionIds: ['YH', 'NE'] }, director, cases('improvementCase-a', 'improvementCase-b'))
      .then({ type: 'BrokerRegionsAssigned', data: { regionIds: ['YH', 'NE'], caseLoad: 1.5 } });
    given(...atWork, regions('YH', 'NE'), regions('YH')).thenCase({ linkRegions: ['YH'], caseLoad: 0 });
  });

  test('are named once each', () => {
    given(...atWork)
      .when('AssignRegions', { regionIds: ['YH', 'YH'] }, director, noCases)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('GEN-R01: nobody decides on their own engagement', () => {
  const himself = as('commissioning-director', { personId: 'howard' });

  test.each([
    ['PoolApplicant', {}, [applied]],
    ['AppointBroker', TERMS, [applied]],
    ['RejectBrokerApplicant', { reason: 'No record' }, [applied]],
    ['AssignRegions', { regionIds: ['NW'] }, atWork],
    ['ReleaseBroker', { reason: 'New post' }, atWork],
    ['ReengageBroker', { availableFrom: '2012-07-02' }, [...atWork, released]],
  ])('%s', (command, input, history) => {
    given(...history)
      .when(command, input, himself, { lookups: { ...noPlace.lookups, ...noCases.lookups } })
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });

  test('StartEngagement, once it is time', () => {
    at('2012-01-03T09:00:00.000Z')
      .given(applied, appointed)
      .when('StartEngagement', {}, himself)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
    given(applied, appointed).when('StartEngagement', {}, system).thenRefused({ ruleId: 'BE-R03' });
  });
});

describe('in the worklist', () => {
  test('an engagement is found by the broker, and by the first region', () => {
    const { BrokerApplied, BrokerRegionsAssigned } = brokerEngagement.worklist;
    expect(BrokerApplied?.(applied.data)).toMatchObject({ ownerId: 'howard', brokerId: 'howard' });
    expect(BrokerRegionsAssigned?.(regions('YH', 'NE').data)).toEqual({ regionId: 'YH' });
    expect(BrokerRegionsAssigned?.(regions().data)).toEqual({ regionId: null });
  });
});

import { describe, expect, test } from '@jest/globals';
import { repair } from '../../test/repair.js';
import { weekdays } from '../example/weekdays.js';
import { as, spec, type Past } from '../spec.js';

const at = (day: number) => `2012-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const on = (day: number, settings = {}) => spec(repair, { calendar: weekdays, now: at(day), settings });
const { given } = on(9);

const owner = as('owner');
const manager = as('manager');
const director = as('director');
const board = as('board');

const reported: Past = { type: 'RepairReported', data: { itemId: 'boiler' }, at: at(9) };
const planned: Past = { type: 'RepairPlanned', data: { startsOn: '2012-01-10', endsOn: '2012-01-12' }, at: at(9) };
const begun: Past = { type: 'RepairBegun', data: {}, at: at(10) };
const paused: Past = { type: 'RepairPaused', data: { from: 'underWay' }, at: at(11) };
const ended: Past = { type: 'RepairEnded', data: {}, at: at(12) };
const raised = (level: number, auto = false) => ({
  ...{ type: 'EscalationRaised', data: { level, reason: 'Too slow', auto } },
});
const steppedUp = (level: number) => ({ type: 'EscalationSteppedUp', data: { level, reason: 'Still too slow' } });
const acknowledged = { type: 'EscalationAcknowledged', data: {} };
const resolved = { type: 'EscalationResolved', data: { resolution: 'Another mechanic' } };

const raise = (level: number, reason = 'Too slow') => ['RaiseEscalation', { level, reason }] as const;

describe('raising an escalation', () => {
  test.each(['owner', 'mechanic', 'manager', 'director', 'board'])('is open to a %s, who takes part', (role) => {
    given(reported)
      .when(...raise(3), as(role))
      .then(raised(3));
  });

  test('is not open to others', () => {
    given(reported)
      .when(...raise(1), as('auditor'))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is automatic when nobody but the system does it', () => {
    given(reported)
      .when(...raise(1), as('system'))
      .then(raised(1, true));
  });

  test.each([0, 4, 1.5])('knows no level %p', (level) => {
    given(reported)
      .when(...raise(level), owner)
      .thenRefused({ refused: 'VALIDATION' });
  });

  test('leaves the case where it is, and is remembered', () => {
    given(reported, raised(2)).thenStage('reported');
    given(reported, raised(2)).thenCase({
      escalation: { state: 'raised', level: 2, reason: 'Too slow', auto: false },
    });
  });

  test('while one is open steps it up to a higher level', () => {
    given(reported, raised(1))
      .when(...raise(2, 'Still too slow'), owner)
      .then(steppedUp(2));
  });

  test.each([1, 2])('while one is open is not possible at its level or below (%i)', (level) => {
    given(reported, raised(2))
      .when(...raise(level), owner)
      .thenRefused({
        refused: 'INVALID_STATE',
        message: '‘Raise an escalation’ is not possible as the case now stands at ‘Reported’.',
      });
  });

  test('is possible in a paused case, and not in one that has ended', () => {
    given(reported, planned, begun, paused)
      .when(...raise(1), owner)
      .then(raised(1));
    given(reported, planned, begun, ended)
      .when(...raise(1), owner)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('takes no raise into a case that has ended, whoever recorded it', () => {
    expect(() => given(reported, planned, begun, ended, raised(1))).toThrow('history says EscalationRaised');
  });
});

describe('an open escalation', () => {
  test('is acknowledged by the owner of its level', () => {
    given(reported, raised(1)).when('AcknowledgeEscalation', {}, manager).then(acknowledged);
    given(reported, raised(2)).when('AcknowledgeEscalation', {}, director).then(acknowledged);
    given(reported, raised(3)).when('AcknowledgeEscalation', {}, board).then(acknowledged);
  });

  test('is not acknowledged by the owner of another level, nor by who raised it', () => {
    for (const other of [manager, board, owner])
      given(reported, raised(2)).when('AcknowledgeEscalation', {}, other).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is acknowledged once', () => {
    given(reported, raised(1), acknowledged)
      .when('AcknowledgeEscalation', {}, manager)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is stepped up by the owner of its level, and then waits for the next owner', () => {
    const stepUp = ['StepUpEscalation', { level: 2, reason: 'Still too slow' }] as const;
    given(reported, raised(1), acknowledged)
      .when(...stepUp, manager)
      .then(steppedUp(2));
    given(reported, raised(1))
      .when(...stepUp, as('system'))
      .then(steppedUp(2));
    given(reported, raised(1))
      .when(...stepUp, director)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(reported, raised(1), acknowledged, steppedUp(2)).thenCase({
      escalation: { state: 'raised', level: 2, reason: 'Still too slow', auto: false },
    });
    given(reported, raised(1), steppedUp(2)).when('AcknowledgeEscalation', {}, director).then(acknowledged);
  });

  test('is not stepped up to where it is, nor to level 1', () => {
    given(reported, raised(2))
      .when('StepUpEscalation', { level: 2, reason: 'Slow' }, director)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(reported, raised(2))
      .when('StepUpEscalation', { level: 1, reason: 'Slow' }, director)
      .thenRefused({ refused: 'VALIDATION' });
  });

  test.each([
    ['raised', []],
    ['acknowledged', [acknowledged]],
  ])('that is %s is resolved by its owner', (_, events) => {
    given(reported, raised(1), ...events)
      .when('ResolveEscalation', resolved.data, manager)
      .then(resolved);
    given(reported, raised(1), ...events)
      .when('ResolveEscalation', resolved.data, owner)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(reported, raised(1), ...events, resolved).thenCase({ escalation: undefined });
  });

  test('that is resolved leaves room for the next', () => {
    given(reported, raised(3), resolved)
      .when(...raise(1), owner)
      .then(raised(1));
    given(reported).when('ResolveEscalation', resolved.data, manager).thenRefused({ refused: 'INVALID_STATE' });
  });

  test.each([
    ['raised', []],
    ['acknowledged', [acknowledged]],
  ])('that is %s ends with the case', (_, events) => {
    given(reported, planned, begun, raised(1), ...events, ended).thenCase({ escalation: undefined });
  });
});

import { describe, test } from '@jest/globals';
import { repair } from '../../test/repair.js';
import { weekdays } from '../example/weekdays.js';
import { as, spec, type Past } from '../spec.js';

const at = (day: number) => `2012-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const on = (day: number, settings = {}) => spec(repair, { calendar: weekdays, now: at(day), settings });
const { given } = on(9);

const reported: Past = { type: 'RepairReported', data: { itemId: 'boiler' }, at: at(9) };
const planned: Past = { type: 'RepairPlanned', data: { startsOn: '2012-01-10', endsOn: '2012-01-12' }, at: at(9) };
const begun: Past = { type: 'RepairBegun', data: {}, at: at(10) };
const raised = (level: number, auto = false) => ({
  ...{ type: 'EscalationRaised', data: { level, reason: 'Too slow', auto } },
});
const acknowledged = { type: 'EscalationAcknowledged', data: {} };
const resolved = { type: 'EscalationResolved', data: { resolution: 'Another mechanic' } };

describe('a command that escalates', () => {
  const danger = { type: 'DangerFound', data: { what: 'Gas' } };
  const report = (...events: readonly Past[]) =>
    given(reported, planned, begun, ...events).when('ReportDanger', { what: 'Gas' }, as('mechanic'));

  test('raises where none is open', () =>
    report().then(danger, { type: 'EscalationRaised', data: { level: 2, reason: 'Gas', auto: true } }));

  test('steps up what is open at a lower level', () =>
    report(raised(1), acknowledged).then(danger, { type: 'EscalationSteppedUp', data: { level: 2, reason: 'Gas' } }));

  test.each([2, 3])('adds nothing to one at level %i', (level) => report(raised(level)).then(danger));
});

describe('an overdue stage that is not left', () => {
  const overdue: Past = { type: 'StageOverdue', data: { stage: 'reported', dueOn: '2012-01-16' }, at: at(17) };
  const level = (n: number) => ({ name: `escalation level ${n}`, key: 'reported' });
  const reason = '‘Reported’ is still overdue.';

  test('is escalated five and fifteen working days after its date', () => {
    given(reported, overdue).thenTimers(
      { name: 'plan', due: '2012-01-16' },
      { name: 'escalation level 1', due: '2012-01-23' },
      { name: 'escalation level 2', due: '2012-02-06' },
    );
  });

  test('is escalated as the parameters say', () => {
    on(17, { 'escalation.level1AfterWd': 1, 'escalation.level2AfterWd': '2' })
      .given(reported, overdue)
      .thenTimers(
        { name: 'plan', due: '2012-01-16' },
        { name: 'escalation level 1', due: '2012-01-17' },
        { name: 'escalation level 2', due: '2012-01-18' },
      );
  });

  const later = (now: string) => spec(repair, { calendar: weekdays, now });

  test('is escalated to level 1, then to level 2', () => {
    later('2012-01-24T00:00:00.000Z')
      .given(reported, overdue)
      .whenTimerFires(level(1))
      .then({ type: 'EscalationRaised', data: { level: 1, reason, auto: true } });
    later('2012-02-07T00:00:00.000Z')
      .given(reported, overdue, raised(1))
      .whenTimerFires(level(2))
      .then({ type: 'EscalationSteppedUp', data: { level: 2, reason } });
    later('2012-02-07T00:00:00.000Z')
      .given(reported, overdue)
      .whenTimerFires(level(2))
      .then({ type: 'EscalationRaised', data: { level: 2, reason, auto: true } });
  });

  test('without a title is called by its path', () => {
    const late: Past = { type: 'StageOverdue', data: { stage: 'planned', dueOn: '2012-01-16' }, at: at(17) };
    later('2012-01-24T00:00:00.000Z')
      .given(reported, planned, late)
      .whenTimerFires({ name: 'escalation level 1', key: 'planned' })
      .then({
        type: 'EscalationRaised',
        data: { level: 1, reason: '‘planned’ is still overdue.', auto: true },
      });
  });

  test('is not escalated once it has been left', () => {
    const names = (...events: readonly Past[]) => given(reported, overdue, ...events);
    names(planned).thenTimers({ name: 'begin', due: '2012-01-10' }, { name: 'end', due: '2012-01-12' });
  });

  test('is not escalated once a new date has been agreed for it', () => {
    const late: Past = { type: 'StageOverdue', data: { stage: 'planned', dueOn: '2012-01-10' }, at: at(11) };
    given(reported, planned, late, planned).thenTimers(
      { name: 'begin', due: '2012-01-10' },
      { name: 'end', due: '2012-01-12' },
    );
  });

  test('is not escalated below what is open, nor afterwards, when that is resolved', () => {
    const open = { ...raised(2), at: at(20) };
    later('2012-01-24T00:00:00.000Z')
      .given(reported, overdue, open)
      .whenTimerFires(level(1))
      .thenRefused({ refused: 'INVALID_STATE' });
    given(reported, overdue, open, { ...resolved, at: '2012-01-24T09:00:00.000Z' }).thenTimers(
      { name: 'plan', due: '2012-01-16' },
      { name: 'escalation level 2', due: '2012-02-06' },
    );
  });

  test('is escalated all the same when what was open has been resolved before', () => {
    given(reported, overdue, { ...raised(2), at: at(18) }, { ...resolved, at: at(20) }).thenTimers(
      { name: 'plan', due: '2012-01-16' },
      { name: 'escalation level 1', due: '2012-01-23' },
      { name: 'escalation level 2', due: '2012-02-06' },
    );
  });
});

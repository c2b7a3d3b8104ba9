import { describe, test } from '@jest/globals';
import {
  board,
  brokerProposed,
  closed,
  dcs,
  delivering,
  director,
  given,
  leadBroker,
  monitoring,
  officer,
  on,
  raised,
  reviewMoved,
  reviewOpened,
  serco,
} from '../test/improvement-case.js';
import { PROGRESS_REVIEW } from './timers.js';

const overdue = {
  type: 'StageOverdue',
  data: { stage: PROGRESS_REVIEW, dueOn: '2012-02-14' },
  at: '2012-02-15T00:00:00.000Z',
};
const L = [
  { name: 'line', due: '2012-02-29' },
  { name: 'line', due: '2012-03-30' },
];

describe('an escalation', () => {
  test.each([
    ['1', leadBroker, director],
    ['2', director, leadBroker],
    ['3', board, director],
  ])('of level %s has its owner', (level, owner, other) => {
    const open = [...delivering(), raised(Number(level))];
    given(...open)
      .when('AcknowledgeEscalation', {}, owner)
      .then({ type: 'EscalationAcknowledged', data: {} });
    given(...open)
      .when('ResolveEscalation', { resolution: 'Done' }, other)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is raised by whoever takes part, and leaves the stage', () => {
    for (const who of [dcs, leadBroker, officer, serco])
      given(...delivering())
        .when('RaiseEscalation', { level: 2, reason: 'Stuck' }, who)
        .then({ type: 'EscalationRaised', data: { level: 2, reason: 'Stuck', auto: false } });
    given(...delivering(), raised(1)).thenStage('delivery.active');
  });

  test('ends with the case, and none is raised after that', () => {
    const cancelled = { type: 'ImprovementCaseCancelled', data: { reasonCode: 'merged', reason: 'x' } };
    given(...brokerProposed(), raised(2), cancelled).thenCase({ escalation: undefined });
    given(...monitoring(), closed())
      .when('RaiseEscalation', { level: 1, reason: 'x' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('an overdue progress review', () => {
  const levels = [
    { name: 'escalation level 1', due: '2012-02-21' },
    { name: 'escalation level 2', due: '2012-03-06' },
  ];

  test('is escalated after five and fifteen working days', () => {
    given(...delivering(), overdue).thenTimers(...L, { name: 'progress review', due: '2012-02-14' }, ...levels);
    on('2012-02-22')
      .given(...delivering(), overdue)
      .whenTimerFires({ name: 'escalation level 1', key: PROGRESS_REVIEW })
      .then({
        type: 'EscalationRaised',
        data: { level: 1, reason: '‘Next progress review’ is still overdue.', auto: true },
      });
  });

  test('is not once it is opened, or moved', () => {
    given(...delivering(), overdue, reviewOpened()).thenTimers(...L);
    given(...delivering(), overdue, reviewMoved('2012-03-01')).thenTimers(...L, {
      ...{ name: 'progress review', due: '2012-03-01' },
    });
  });
});

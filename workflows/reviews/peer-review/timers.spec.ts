import { describe, test } from '@jest/globals';
import {
  accepted,
  assemblingTeam,
  given,
  JANUARY,
  on,
  requested,
  scheduled,
  slotDeclined,
  slotOffered,
  waitlisted,
  withdrawn,
} from '../test/peer-review.js';

describe('triage', () => {
  test('is due five working days after the request', () =>
    given(requested).thenTimers({ name: 'triage', due: '2011-11-21' }));

  test('is overdue when that day is over', () => {
    const triage = { name: 'triage', key: '' };
    on('2011-11-21').given(requested).whenTimerFires(triage).thenRefused({ refused: 'INVALID_STATE' });
    on('2011-11-22')
      .given(requested)
      .whenTimerFires(triage)
      .then({ type: 'StageOverdue', data: { stage: 'requested', dueOn: '2011-11-21' } });
  });

  test('ends with the answer', () => {
    given(requested, accepted).thenTimers();
    given(requested, waitlisted).thenTimers();
  });

  test('being overdue changes nothing else', () => {
    const late = { stage: 'requested', dueOn: '2011-11-21' };
    const history = [requested, { type: 'StageOverdue', data: late }];
    given(...history).thenStage('requested');
    given(...history).thenCase({ overdue: [late] });
  });
});

describe('slot offer', () => {
  test('is due on the day the offer expires', () =>
    given(...slotOffered).thenTimers({ name: 'slot offer', due: '2011-11-28' }));

  test('ends when the council answers, or the review waits or ends', () => {
    given(...slotOffered, slotDeclined).thenTimers();
    given(...slotOffered, waitlisted).thenTimers();
    given(...slotOffered, withdrawn).thenTimers();
  });
});

const START = { name: 'start', due: '2012-01-03' };

describe('team complete', () => {
  test('is due twenty working days before the start', () =>
    given(...assemblingTeam).thenTimers({ name: 'team complete', due: '2011-12-01' }, START));

  test('counts as the parameter says', () =>
    on('2011-11-14', { 'review.teamLeadTimeWd': 5 })
      .given(...assemblingTeam)
      .thenTimers({ name: 'team complete', due: '2011-12-22' }, START));

  test('is overdue when that day is over', () =>
    on('2011-12-02')
      .given(...assemblingTeam)
      .whenTimerFires({ name: 'team complete', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'scheduled.assemblingTeam', dueOn: '2011-12-01' } }));

  test('is overdue at once when the start is nearer than that', () => {
    const soon = { ...scheduled, data: { ...scheduled.data, ...JANUARY }, at: '2011-12-12T10:00:00.000Z' };
    on('2011-12-12')
      .given(...slotOffered, soon)
      .whenTimerFires({ name: 'team complete', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'scheduled.assemblingTeam', dueOn: '2011-12-01' } });
  });
});

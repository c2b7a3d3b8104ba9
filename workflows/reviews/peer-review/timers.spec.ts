import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  accepted,
  assemblingTeam,
  drafting,
  factualCheck,
  given,
  JANUARY,
  on,
  onSite,
  paused,
  ready,
  requested,
  rescheduled,
  resumed,
  revising,
  scheduled,
  slotDeclined,
  slotOffered,
  stoodDown,
  submitted,
  teamConfirmed,
  visited,
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

describe('readiness', () => {
  const READINESS = { name: 'readiness', due: '2011-12-22' };

  test('is due five working days before the start', () => given(...teamConfirmed).thenTimers(START, READINESS));

  test('ends when all is ready, or the team is assembled anew', () => {
    given(...ready).thenTimers(START);
    given(...teamConfirmed, stoodDown('sam')).thenTimers(START);
  });

  test('is overdue when that day is over', () =>
    on('2011-12-23')
      .given(...teamConfirmed)
      .whenTimerFires({ name: 'readiness', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'scheduled.teamConfirmed', dueOn: '2011-12-22' } }));
});

describe('start', () => {
  const start = { name: 'start', key: '' };
  const overdue = { type: 'StageOverdue', data: { stage: 'scheduled.ready', dueOn: '2012-01-03' } };

  test('is overdue when the first day of the slot is over', () => {
    on('2012-01-03')
      .given(...ready)
      .whenTimerFires(start)
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-01-04')
      .given(...ready)
      .whenTimerFires(start)
      .then(overdue);
  });

  test('waits where the review is not ready', () =>
    on('2012-01-04')
      .given(...teamConfirmed)
      .whenTimerFires(start)
      .thenRefused({ refused: 'INVALID_STATE', message: '‘start’ waits for the stage ‘scheduled.ready’.' }));

  test('ends with the start', () => given(...onSite).thenTimers());
});

test('a move of the dates moves what counts to them', () =>
  given(...teamConfirmed, rescheduled('2012-02-06', '2012-02-10')).thenTimers(
    { name: 'start', due: '2012-02-06' },
    { name: 'team complete', due: '2012-01-09' },
  ));

describe('the report', () => {
  const at = (day: string, event: Past): Past => ({ ...event, at: `${day}T10:00:00.000Z` });

  test('is drafted within fifteen working days of the visit', () => {
    given(...onSite, at('2012-01-09', visited)).thenTimers({ name: 'draft report', due: '2012-01-30' });
    on('2012-01-31')
      .given(...onSite, at('2012-01-09', visited))
      .whenTimerFires({ name: 'draft report', key: '' })
      .then({ type: 'StageOverdue', data: { stage: 'reporting.drafting', dueOn: '2012-01-30' } });
  });

  test('is deemed agreed ten working days after it was submitted, whatever its version', () => {
    given(...drafting, at('2012-01-20', submitted(1))).thenTimers({ name: 'factual check', due: '2012-02-03' });
    const second = [...revising, at('2012-01-27', submitted(2))];
    given(...second).thenTimers({ name: 'factual check', due: '2012-02-10' });
    on('2012-02-11')
      .given(...second)
      .whenTimerFires({ name: 'factual check', key: '' })
      .then({ type: 'ReviewReportDeemedAgreed', data: { version: 2 } });
  });

  test('is not deemed agreed while it is corrected', () => given(...revising).thenTimers());

  test.each(['ReviewReportAgreed', 'ReviewReportDeemedAgreed'])(
    'is answered within thirty working days (%s), or the follow-up is overdue',
    (type) => {
      const history = [...factualCheck, at('2012-02-01', { type, data: { version: 1 } })];
      given(...history).thenTimers({ name: 'council response', due: '2012-03-14' });
      on('2012-03-15')
        .given(...history)
        .whenTimerFires({ name: 'council response', key: '' })
        .then({ type: 'StageOverdue', data: { stage: 'followUp', dueOn: '2012-03-14' } });
    },
  );
});

describe('PR-R24 timers stand still while a review is paused', () => {
  const at = (day: string, event: Past): Past => ({ ...event, at: `${day}T10:00:00.000Z` });

  test('none runs', () => {
    given(...teamConfirmed, paused('scheduled.teamConfirmed')).thenTimers();
    given(...factualCheck, paused('reporting.factualCheck')).thenTimers();
  });

  test('afterwards they have the working days that were left', () => {
    const checked = [...drafting, at('2012-01-20', submitted(1)), at('2012-01-25', paused('reporting.factualCheck'))];
    given(...checked, at('2012-02-14', resumed('reporting.factualCheck'))).thenTimers({
      ...{ name: 'factual check', due: '2012-02-23' },
    });
  });

  test('those that count to the start keep their day, as long as that stands', () => {
    const stopped = [...teamConfirmed, at('2011-12-01', paused('scheduled.teamConfirmed'))];
    given(...stopped, at('2011-12-12', resumed('scheduled.teamConfirmed'))).thenTimers(START, {
      ...{ name: 'readiness', due: '2011-12-22' },
    });
  });

  test('and are counted anew to a new start', () => {
    const dates = { newStartDate: '2012-03-05', newEndDate: '2012-03-09' };
    const stopped = [...teamConfirmed, at('2012-01-02', paused('scheduled.teamConfirmed'))];
    given(...stopped, at('2012-01-16', resumed('scheduled.assemblingTeam', dates))).thenTimers(
      { name: 'start', due: '2012-03-05' },
      { name: 'team complete', due: '2012-02-06' },
    );
  });
});

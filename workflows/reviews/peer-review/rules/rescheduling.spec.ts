import { describe, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  acknowledged,
  assemblingTeam,
  coordinator,
  dcs,
  escalated,
  fourAccepted,
  given,
  lead,
  on,
  ready,
  rescheduled,
  teamConfirmed,
} from '../../test/peer-review.js';

const FEBRUARY = { newStartDate: '2012-02-06', newEndDate: '2012-02-10', reason: 'Elections', requestedBy: 'council' };

const reschedule = (
  more: object = {},
  history: readonly Past[] = fourAccepted,
  caller = coordinator,
  day = '2011-11-14',
) =>
  on(day)
    .given(...history)
    .when('RescheduleReview', { ...FEBRUARY, ...more }, caller);

const moved = (count: number, requestedBy = 'council') =>
  Array.from({ length: count }, (_, nth) => rescheduled('2012-02-06', '2012-02-10', requestedBy, nth + 1));

describe('PR-R13 dates may move', () => {
  test('the old start, how often it was and whether it was late is recorded', () =>
    reschedule().then(recorded(rescheduled('2012-02-06', '2012-02-10'))));

  test.each([
    ['assembling the team', fourAccepted],
    ['the team is confirmed', teamConfirmed],
    ['it is ready', ready],
  ])('from wherever it is scheduled (%s), and the team is assembled anew', (_, history) =>
    reschedule({}, history).thenStage('scheduled.assemblingTeam'),
  );

  test('the slot keeps its id, and whoever had accepted is asked again', () => {
    given(...fourAccepted, ...moved(1)).thenCase({
      slot: { slotId: 's1', startDate: '2012-02-06', endDate: '2012-02-10' },
      rescheduleCountCouncil: 1,
      rescheduleCountCib: 0,
    });
  });

  test('the new dates are subject to the rules of slots', () => {
    reschedule({ newStartDate: '2011-12-12', newEndDate: '2011-12-16' }).thenRefused(refusedBy('PR-R03'));
    reschedule({ newStartDate: '2012-02-04' }).thenRefused(refusedBy('PR-R05'));
    reschedule({ newEndDate: '2012-02-03' }).thenRefused(refusedBy('PR-R05'));
    const full = Object.fromEntries(['a', 'b', 'c'].map((id) => [`peerReview-${id}`, '2012-02-06']));
    given(...fourAccepted)
      .when('RescheduleReview', FEBRUARY, coordinator, { held: { 'reviewStartsInRegion-E_2012_02': full } })
      .thenRefused(refusedBy('PR-R06'));
  });

  test('a move within its month takes no further place in it', () => {
    const full = Object.fromEntries(['a', 'b', 'abc1'].map((id) => [`peerReview-${id}`, '2012-01-03']));
    given(...fourAccepted)
      .when('RescheduleReview', { ...FEBRUARY, newStartDate: '2012-01-16', newEndDate: '2012-01-20' }, coordinator, {
        held: { 'reviewStartsInRegion-E_2012_01': full },
      })
      .thenStage('scheduled.assemblingTeam');
  });

  test('the council moves them twice', () => {
    reschedule({}, [...fourAccepted, ...moved(1)]).then(
      recorded(rescheduled('2012-02-06', '2012-02-10'), { rescheduleCount: 2, previousStartDate: '2012-02-06' }),
    );
    reschedule({}, [...fourAccepted, ...moved(2)]).thenRefused({
      ...refusedBy('PR-R13'),
      message: 'The council has rescheduled 2 times. A further time needs an escalation that has been acknowledged.',
    });
  });

  test('a third time needs an escalation that has been acknowledged', () => {
    const twice = [...fourAccepted, ...moved(2), escalated(1)];
    reschedule({}, twice).thenRefused(refusedBy('PR-R13'));
    reschedule({}, [...twice, acknowledged]).thenStage('scheduled.assemblingTeam');
  });

  test('the Board’s side moves them as often as it must, counted apart', () => {
    const often = [...fourAccepted, ...moved(2), ...moved(3, 'cib')];
    reschedule({ requestedBy: 'cib' }, often).then(
      recorded(rescheduled('2012-02-06', '2012-02-10', 'cib'), { rescheduleCount: 4, previousStartDate: '2012-02-06' }),
    );
  });

  test('notice is late when less than ten working days are left', () => {
    const late = recorded(rescheduled('2012-02-06', '2012-02-10'), { lateNotice: true });
    reschedule({}, fourAccepted, lead, '2011-12-15').then(recorded(rescheduled('2012-02-06', '2012-02-10')));
    reschedule({}, fourAccepted, lead, '2011-12-16').then(late);
  });

  test('only the lead accepts late notice by the council', () => {
    reschedule({}, fourAccepted, coordinator, '2011-12-15').thenStage('scheduled.assemblingTeam');
    reschedule({}, fourAccepted, coordinator, '2011-12-16').thenRefused({
      ...refusedBy('PR-R13'),
      message:
        'Less than 10 working days are left before the start. Only the peer review lead can reschedule for the council now.',
    });
    reschedule({ requestedBy: 'cib' }, fourAccepted, coordinator, '2011-12-16').thenStage('scheduled.assemblingTeam');
  });

  test('a review whose start has passed is paused instead', () => {
    reschedule({}, fourAccepted, lead, '2012-01-03').thenStage('scheduled.assemblingTeam');
    reschedule({}, fourAccepted, lead, '2012-01-04').thenRefused({
      ...refusedBy('PR-R13'),
      message: 'The review was to start on 3 January 2012. Pause it, and resume it with new dates.',
    });
  });

  test('the council asks for it, and does not do it', () =>
    reschedule({}, assemblingTeam, dcs).thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('the numbers are those of the parameters', () => {
    const strict = on('2011-12-15', { 'review.councilReschedules': '0', 'review.lateNoticeWd': 20 });
    strict
      .given(...fourAccepted)
      .when('RescheduleReview', FEBRUARY, lead)
      .thenRefused(refusedBy('PR-R13'));
    strict
      .given(...fourAccepted)
      .when('RescheduleReview', { ...FEBRUARY, requestedBy: 'cib' }, lead)
      .then(recorded(rescheduled('2012-02-06', '2012-02-10', 'cib'), { lateNotice: true }));
  });
});

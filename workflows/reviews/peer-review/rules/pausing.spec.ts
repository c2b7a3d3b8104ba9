import { describe, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  coordinator,
  dcs,
  drafting,
  factualCheck,
  followUp,
  fourAccepted,
  lead,
  on,
  onSite,
  paused,
  ready,
  resumed,
  revising,
  teamConfirmed,
} from '../../test/peer-review.js';

const STAGES = {
  ...{ 'scheduled.assemblingTeam': fourAccepted, 'scheduled.teamConfirmed': teamConfirmed, 'scheduled.ready': ready },
  ...{ onSite, 'reporting.drafting': drafting, 'reporting.factualCheck': factualCheck, 'reporting.revising': revising },
} as const;
const everywhere: readonly (readonly [string, readonly Past[]])[] = Object.entries(STAGES);
const beforeItsEnd = everywhere.filter(([stage]) => !stage.startsWith('reporting'));

const MARCH = { newStartDate: '2012-03-05', newEndDate: '2012-03-09' };

const resume = (stage: keyof typeof STAGES, day: string, dates: object = {}, surroundings: object = {}) =>
  on(day)
    .given(...STAGES[stage], paused(stage))
    .when('ResumeReview', dates, lead, surroundings);

describe('PR-R24 a review stops with return', () => {
  test.each(everywhere)('from %s, to where it comes back', (stage, history) => {
    for (const caller of [lead, dcs])
      on('2011-11-14')
        .given(...history)
        .when('PauseReview', { reasonCode: 'inspection-announced', reason: 'Ofsted comes' }, caller)
        .then(paused(stage));
    on('2011-12-01')
      .given(...history, paused(stage))
      .when('ResumeReview', {}, lead)
      .then(recorded(resumed(stage)));
  });

  test('not once its report is agreed, and not at the coordinator’s wish', () => {
    const pause = { reasonCode: 'other', reason: 'Storm' };
    on('2012-03-01')
      .given(...followUp)
      .when('PauseReview', pause, lead)
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-03-01')
      .given(...onSite)
      .when('PauseReview', pause, coordinator)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test.each(beforeItsEnd)(
    '%s: once its start has come, it goes on with new dates and a team that is asked again',
    (stage) => {
      const place = stage as keyof typeof STAGES;
      resume(place, '2012-01-02').thenStage(stage);
      resume(place, '2012-01-03').thenRefused({
        ...refusedBy('PR-R24'),
        message: 'The start of the review has passed. Enter a new start and end.',
      });
      resume(place, '2012-01-03', MARCH).then(recorded(resumed('scheduled.assemblingTeam', MARCH)));
      on('2012-01-03')
        .given(...STAGES[place], paused(stage), resumed('scheduled.assemblingTeam', MARCH))
        .thenCase({ slot: { slotId: 's1', startDate: '2012-03-05', endDate: '2012-03-09' }, resumeTo: undefined });
    },
  );

  test('half of the dates are none', () => {
    resume('onSite', '2012-01-03', { newStartDate: '2012-03-05' }).thenRefused(refusedBy('PR-R24'));
    resume('onSite', '2012-01-03', { newEndDate: '2012-03-09' }).thenRefused(refusedBy('PR-R24'));
  });

  test('where no new dates are needed, none are taken', () => {
    const refused = {
      ...refusedBy('PR-R24'),
      message: 'The review goes on where it was, with its dates. Resume it without new ones; reschedule it afterwards.',
    };
    resume('scheduled.ready', '2012-01-02', MARCH).thenRefused(refused);
    resume('reporting.drafting', '2012-02-01', MARCH).thenRefused(refused);
    resume('reporting.drafting', '2012-02-01', { newEndDate: '2012-03-09' }).thenRefused(refused);
  });

  test('a review that is being reported goes on where it was, whatever its dates', () =>
    resume('reporting.factualCheck', '2012-06-01').thenStage('reporting.factualCheck'));

  test('the new dates are subject to the rules of slots', () => {
    resume('onSite', '2012-01-03', { ...MARCH, newEndDate: '2012-04-02' }).thenRefused(refusedBy('PR-R05'));
    resume('onSite', '2012-01-03', { newStartDate: '2011-12-12', newEndDate: '2011-12-16' }).thenRefused(
      refusedBy('PR-R03'),
    );
    const full = Object.fromEntries(['a', 'b', 'c'].map((id) => [`peerReview-${id}`, '2012-03-05']));
    resume('onSite', '2012-01-03', MARCH, { held: { 'reviewStartsInRegion-E_2012_03': full } }).thenRefused(
      refusedBy('PR-R06'),
    );
  });
});

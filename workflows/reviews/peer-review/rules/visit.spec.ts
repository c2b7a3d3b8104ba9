import { describe, test } from '@jest/globals';
import { NOTHING_HELD } from '@casewright/workflow';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  conflictDeclared,
  coordinator,
  escalated,
  given,
  NOTHING_AGAINST,
  on,
  onSite,
  ready,
  reviewer,
  started,
  teamLead,
  visited,
} from '../../test/peer-review.js';

const start = (startedOn = '2012-01-03', history: readonly Past[] = ready, surroundings: object = NOTHING_AGAINST) =>
  on('2012-01-03')
    .given(...history)
    .when('StartReview', { startedOn }, teamLead, surroundings);

describe('PR-R14 a review starts on its day, with a team that still fits', () => {
  test('the team goes on site', () => {
    start().then(started);
    given(...ready)
      .when('StartReview', { startedOn: '2012-01-03' }, coordinator, NOTHING_AGAINST)
      .thenStage('onSite');
  });

  test.each(['2012-01-02', '2012-01-04'])('not on %s', (day) =>
    start(day).thenRefused({
      ...refusedBy('PR-R14'),
      message: 'The review starts on 3 January 2012. Reschedule it if it starts on another day.',
    }),
  );

  test('a conflict nobody has decided on keeps the team at home', () => {
    start('2012-01-03', [...ready, conflictDeclared('sam', 'family')]).thenRefused({
      ...refusedBy('PR-R14'),
      message:
        'The team cannot start. sam has declared a conflict of interest (family). The peer review lead has to decide on it first.',
    });
    start('2012-01-03', [...ready, conflictDeclared('sam', 'own-authority')]).thenRefused(refusedBy('PR-R14'));
  });

  test('so does a member who sits elsewhere by then', () => {
    const seats = {
      claims: new Map([['peerReview-other', { startDate: '2012-01-09', endDate: '2012-01-13' }]]),
      total: 1,
    };
    const members = new Map([
      ['ruth', { person: undefined, seats: NOTHING_HELD }],
      ['sam', { person: undefined, seats }],
    ]);
    start('2012-01-03', ready, { lookups: { members } }).thenRefused({
      ...refusedBy('PR-R14'),
      message:
        'The team cannot start. The reviewer has a seat in peerReview-other from 9 January 2012 to 13 January 2012.',
    });
  });

  test('only the lead of the team or a coordinator starts it', () =>
    given(...ready)
      .when('StartReview', { startedOn: '2012-01-03' }, reviewer('sam'), NOTHING_AGAINST)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

describe('PR-R15 the days of the visit are those of the team', () => {
  const complete = (more: object, history: readonly Past[] = onSite) =>
    given(...history).when('CompleteOnSite', { endedOn: '2012-01-09', reviewerDays: [], ...more }, teamLead);
  const days = (personId: string, days: number) => ({ reviewerDays: [{ personId, days }] });

  test('they are added up', () => {
    const { endedOn, reviewerDays } = visited.data;
    complete({ endedOn, reviewerDays }).then(visited);
    complete({ reviewerDays: [...days('ruth', 2.5).reviewerDays, ...days('sam', 0.5).reviewerDays] }).then(
      recorded(visited, {
        reviewerDays: [
          { personId: 'ruth', days: 2.5 },
          { personId: 'sam', days: 0.5 },
        ],
        totalDays: 3,
      }),
    );
  });

  test('a visit may end on the day it began, and not before', () => {
    complete({ endedOn: '2012-01-03' }).thenStage('reporting.drafting');
    complete({ endedOn: '2012-01-02' }).thenRefused({
      ...refusedBy('PR-R15'),
      message: 'The visit began on 3 January 2012. It cannot end before.',
    });
  });

  test('nobody works more days than the visit had working days', () => {
    complete(days('ruth', 5)).thenStage('reporting.drafting');
    complete(days('ruth', 5.5)).thenRefused({
      ...refusedBy('PR-R15'),
      message: 'The visit had 5 working days. Enter more than 0 and at most that for ruth.',
    });
  });

  test('nobody is listed for no day at all, or for part of half a day', () => {
    complete(days('ruth', 0)).thenRefused(refusedBy('PR-R15'));
    complete(days('ruth', 0.3)).thenRefused({ refused: 'VALIDATION' });
    complete(days('ruth', -1)).thenRefused({ refused: 'VALIDATION' });
  });

  test('nobody is listed who is not in the confirmed team, or twice', () => {
    complete(days('una', 1)).thenRefused({
      ...refusedBy('PR-R15'),
      message: 'una is not a member of the confirmed team.',
    });
    const { reviewerDays } = days('ruth', 1);
    complete({ reviewerDays: [...reviewerDays, ...reviewerDays] }).thenRefused({
      ...refusedBy('PR-R15'),
      message: 'ruth is listed twice. Add the days up.',
    });
  });
});

describe('PR-R20 an immediate concern is escalated at once', () => {
  const concern = { category: 'child-safety', summaryRef: 'concern-1' };
  const raised = { type: 'ImmediateConcernRaised', data: concern };
  const reason = 'The team has an immediate concern (child-safety).';
  const raise = (...events: readonly Past[]) =>
    given(...onSite, ...events).when('RaiseImmediateConcern', concern, teamLead);

  test('to level 2, whatever the council wants to share', () =>
    raise().then(raised, { type: 'EscalationRaised', data: { level: 2, reason, auto: true } }));

  test('from level 1 to level 2', () =>
    raise(escalated(1)).then(raised, { type: 'EscalationSteppedUp', data: { level: 2, reason } }));

  test('or no further, where it is open at that level or above', () => {
    raise(escalated(2)).then(raised);
    raise(escalated(3)).then(raised);
  });

  test('and is kept with the review', () => given(...onSite, raised).thenCase({ concerns: [concern] }));
});

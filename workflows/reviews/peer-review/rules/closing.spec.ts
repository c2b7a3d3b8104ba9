import { describe, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  acknowledged,
  closed,
  dcs,
  escalated,
  feedback,
  followUp,
  given,
  isClosed,
  lead,
  officer,
  on,
  reopened,
  responded,
} from '../../test/peer-review.js';

const close = (more: object = {}, ...events: readonly Past[]) =>
  given(...followUp, ...events).when('CloseReview', { summary: 'Useful', ...more }, lead);

const missing = {
  ...refusedBy('PR-R18'),
  message:
    'The council’s response or its feedback is missing. To close without, give a reason of at least 20 characters.',
};

describe('PR-R18 a review is closed when the council has answered', () => {
  test('with its response and its feedback', () => close({}, responded, feedback).then(recorded(closed)));

  test('not without one of them', () => {
    close().thenRefused(missing);
    close({}, responded).thenRefused(missing);
    close({}, feedback).thenRefused(missing);
  });

  test('unless there is a reason that says enough', () => {
    const waiverReason = 'The council was merged';
    close({ waiverReason }).then(recorded(closed, { waiverReason }));
    close({ waiverReason: 'x'.repeat(20) }).thenStage('closed');
    close({ waiverReason: 'x'.repeat(19) }).thenRefused(missing);
    close({ waiverReason: `x${' '.repeat(30)}` }).thenRefused(missing);
  });

  test.each([
    ['raised', [escalated(1)]],
    ['acknowledged', [escalated(2), acknowledged]],
  ])('not while an escalation is %s', (_, events) =>
    close({}, responded, feedback, ...events).thenRefused({
      ...refusedBy('PR-R18'),
      message: 'An escalation is open. Resolve it before the review is closed.',
    }),
  );
});

describe('PR-R20, PR-R21 the report belongs to the council', () => {
  const respond = (caller = dcs) => given(...followUp).when('RecordCouncilResponse', responded.data, caller);

  test('its response says which needs have priority, and whether it shares them', () => {
    respond().then(responded);
    const { priorityNeeds, ...response } = responded.data;
    given(...followUp, responded).thenCase({ priorityNeeds, response });
  });

  test('an officer cannot respond for the council, but gives feedback', () => {
    respond(officer).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...followUp)
      .when('RecordReviewFeedback', feedback.data, officer)
      .then(feedback);
    given(...followUp, feedback).thenCase({ feedback: feedback.data });
  });

  test('no indicator is named twice', () => {
    const priorityNeeds = [{ theme: 'Supervision', niCodes: ['NI 59', 'NI 59'], text: 'Train managers' }];
    given(...followUp)
      .when('RecordCouncilResponse', { ...responded.data, priorityNeeds }, dcs)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('PR-R19 a closed review is reopened within ninety days', () => {
  const on1March = isClosed.map((event) => ({ ...event, at: '2012-03-01T10:00:00.000Z' }));
  const reopenOn = (day: string, settings = {}) =>
    on(day, settings)
      .given(...on1March)
      .when('ReopenReview', reopened.data, lead);

  test('on the ninetieth day, and not later', () => {
    reopenOn('2012-05-30').then(reopened);
    reopenOn('2012-05-31').thenRefused({
      ...refusedBy('PR-R19'),
      message: 'The review could be reopened until 30 May 2012. Now a new request is needed.',
    });
  });

  test('within as many days as the parameter says', () =>
    reopenOn('2012-03-12', { 'review.reopenDays': 10 }).thenRefused(refusedBy('PR-R19')));

  test('and closed again, counted from then on', () =>
    on('2012-08-27')
      .given(...on1March, reopened, { ...closed, at: '2012-05-30T10:00:00.000Z' })
      .when('ReopenReview', reopened.data, lead)
      .then(reopened));
});

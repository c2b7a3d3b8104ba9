import { describe, expect, test } from '@jest/globals';
import { type Past } from '@casewright/workflow/spec';
import {
  announced,
  ANNOUNCEMENT,
  at,
  confirmed,
  form,
  full,
  given,
  held,
  opened,
  organiser,
  trainee,
} from '../test/training-event.js';
import trainingEvent from './index.js';

describe('TE-R01: dates, venue and places are announced, and training is free', () => {
  test('the organiser announces it', () => {
    given().when('AnnounceTraining', ANNOUNCEMENT, organiser).then(announced);
  });

  test('a charge is not a thing one can enter', () => {
    given()
      .when('AnnounceTraining', { ...ANNOUNCEMENT, pricePence: 100 }, organiser)
      .thenRefused({ refused: 'VALIDATION', issues: [{ field: 'pricePence', message: 'There is no such field' }] });
  });

  test('it has at least one date and one place', () => {
    given()
      .when('AnnounceTraining', { ...ANNOUNCEMENT, dates: [], capacity: 0 }, organiser)
      .thenRefused({
        refused: 'VALIDATION',
        issues: [
          { field: 'dates', message: 'Enter at least one date' },
          { field: 'capacity', message: 'Enter at least one place' },
        ],
      });
  });

  test('nobody applies before it is open', () => {
    given(announced)
      .when('ApplyForPlace', form('ann'), trainee('ann'))
      .thenRefused({ refused: 'INVALID_STATE', allowedCommands: ['OpenApplications', 'CancelTraining'] });
  });
});

describe('TE-R05: training is held when its last day has come, and attended by those who had confirmed', () => {
  test('not on its first day, but on its last', () => {
    at('2012-02-08T20:00:00.000Z')
      .given(...full)
      .when('HoldTraining', {}, organiser)
      .thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'TE-R05' },
        message: 'The training lasts until 9 February 2012. Record it as held from that day on.',
      });
    at('2012-02-09T00:00:00.000Z')
      .given(...full)
      .when('HoldTraining', {}, organiser)
      .then(held);
  });

  test('who attended and who did not is recorded', () => {
    const attendance = { attended: ['ann'], noShow: ['bob'] };
    const recorded = { type: 'TrainingAttendanceRecorded', data: attendance };
    const outcome = given(...full, confirmed('bob'), held).when('RecordAttendance', attendance, organiser);
    outcome.then(recorded);
    outcome.thenStage('closed');
    given(...full, confirmed('bob'), held, recorded).thenCase({
      bookings: [
        { ...form('ann'), state: 'attended' },
        { ...form('bob'), state: 'noShow' },
      ],
    });
  });

  test.each([
    ['attended without having confirmed', { attended: ['ann', 'bob'], noShow: [] }, 'bob had no confirmed place.'],
    ['stayed away without having confirmed', { attended: ['ann'], noShow: ['bob'] }, 'bob had no confirmed place.'],
    ['never applied', { attended: ['cat'], noShow: [] }, 'cat had no confirmed place.'],
    ['did both', { attended: ['ann'], noShow: ['ann'] }, 'ann is listed as attended and as absent.'],
  ])('nobody is recorded who %s', (_, attendance, message) => {
    given(...full, held)
      .when('RecordAttendance', attendance, organiser)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'TE-R05', message });
  });

  test('nobody is listed twice', () => {
    given(...full, held)
      .when('RecordAttendance', { attended: ['ann', 'ann'], noShow: [] }, organiser)
      .thenRefused({ refused: 'VALIDATION', issues: [{ field: 'attended', message: 'Name each only once' }] });
  });
});

describe('a training event', () => {
  test('can be called off until it has taken place', () => {
    const cancel = (history: readonly Past[]) =>
      given(...history).when('CancelTraining', { reason: 'Too few applications' }, organiser);
    for (const history of [[announced], opened, full]) cancel(history).thenStage('cancelled');
    cancel([...full, held]).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is read by those who applied, and by nobody else who acts for themselves', () => {
    const subject = { bookings: [{ ...form('ann'), state: 'cancelled' }] };
    const reads = (personId: string) =>
      trainingEvent.roles['trainee']?.({ me: { role: 'trainee', personId }, subject, input: {} });
    expect([reads('ann'), reads('bob')]).toEqual([true, false]);
  });
});

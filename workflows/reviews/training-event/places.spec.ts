import { describe, test } from '@jest/globals';
import { as, type Past } from '@casewright/workflow/spec';
import {
  applied,
  cancelled,
  form,
  full,
  given,
  offered,
  opened,
  organiser,
  trainee,
  waitlisted,
} from '../test/training-event.js';

describe('TE-R02: people apply by form', () => {
  test('for themselves', () => {
    given(...opened)
      .when('ApplyForPlace', form('ann'), trainee('ann'))
      .then(applied('ann'));
    given(...opened)
      .when('ApplyForPlace', form('ann'), trainee('bob'))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('once', () => {
    for (const history of [[applied('ann')], [applied('ann'), waitlisted('ann')], [applied('ann'), offered('ann')]])
      given(...opened, ...history)
        .when('ApplyForPlace', form('ann'), trainee('ann'))
        .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'TE-R02' });
  });

  test('again after giving up, behind those who applied meanwhile', () => {
    const again = [...opened, applied('ann'), applied('bob'), cancelled('ann'), applied('ann')];
    given(...again)
      .when('OfferPlace', { personId: 'ann' }, organiser)
      .thenRefused({ ruleId: 'TE-R03' });
    given(...again)
      .when('OfferPlace', { personId: 'bob' }, organiser)
      .then(offered('bob'));
  });

  test('even when it is full', () => {
    given(...full)
      .when('ApplyForPlace', form('cat'), trainee('cat'))
      .thenStage('full');
  });
});

describe('TE-R03: places go to the best ranked, as far as they last', () => {
  const applications = [applied('zoe', 'other'), applied('nia', 'nhs-professional'), applied('sam')];
  const offer = (personId: string, ...more: readonly Past[]) =>
    given(...opened, ...applications, ...more).when('OfferPlace', { personId }, organiser);

  test('NHS professionals and senior social care managers are equal: the first of them to apply is first', () => {
    offer('nia').then(offered('nia'));
    offer('sam').thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'TE-R03' },
      message:
        'nia ranks before this person: senior social care managers and NHS professionals come first, then whoever applied first.',
    });
  });

  test('others come after them, even when they applied earlier', () => {
    offer('zoe').thenRefused({ ruleId: 'TE-R03' });
    offer('sam', offered('nia')).then(offered('sam'));
  });

  test('an application on the waiting list is still an open one', () => {
    offer('sam', waitlisted('nia')).thenRefused({ ruleId: 'TE-R03' });
  });

  test('an application that was given up stands in nobody’s way', () => {
    offer('sam', cancelled('nia')).then(offered('sam'));
  });

  test('the offer of the last free place makes it full, and then nothing is offered', () => {
    offer('nia').thenStage('open');
    offer('sam', offered('nia')).thenStage('full');
    given(...full, applied('cat'))
      .when('OfferPlace', { personId: 'cat' }, organiser)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('TE-R04: when a place is given up, the first on the waiting list is offered it at once', () => {
  const waiting = [applied('zoe', 'other'), applied('cat'), waitlisted('zoe'), waitlisted('cat')];

  test('the best ranked of those who wait, and it stays full', () => {
    const outcome = given(...full, ...waiting).when('CancelPlace', { personId: 'ann' }, trainee('ann'));
    outcome.then(cancelled('ann'), offered('cat'));
    outcome.thenStage('full');
  });

  test('whoever has applied and is not on the waiting list does not move up', () => {
    const outcome = given(...full, applied('cat')).when('CancelPlace', { personId: 'bob' }, organiser);
    outcome.then(cancelled('bob'));
    outcome.thenStage('open');
  });

  test('while places are free, too', () => {
    const history = [...opened, applied('ann'), applied('bob'), offered('ann'), waitlisted('bob')];
    const outcome = given(...history).when('CancelPlace', { personId: 'ann' }, organiser);
    outcome.then(cancelled('ann'), offered('bob'));
    outcome.thenStage('open');
  });

  test('giving up an application frees no place', () => {
    const outcome = given(...full, ...waiting).when('CancelPlace', { personId: 'cat' }, trainee('cat'));
    outcome.then(cancelled('cat'));
    outcome.thenStage('full');
  });

  test('nobody but the organiser gives up somebody else’s place', () => {
    given(...full)
      .when('CancelPlace', { personId: 'ann' }, trainee('bob'))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('GEN-R01: nobody gives themselves a place', () => {
  test('an organiser who has applied leaves the offer to another', () => {
    given(...opened, applied('olga'))
      .when('OfferPlace', { personId: 'olga' }, as('training-organiser', { personId: 'olga' }))
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });
});

describe('GEN-R02: what is answered is there', () => {
  test.each([
    ['OfferPlace', 'ann', organiser, 'This person has no open application.'],
    ['OfferPlace', 'dan', organiser, 'This person has no open application.'],
    ['WaitlistApplicant', 'cat', organiser, 'This person has no application that could be put on the waiting list.'],
    ['ConfirmPlace', 'cat', trainee('cat'), 'This person has no offer of a place.'],
    ['CancelPlace', 'dan', trainee('dan'), 'This person has no application and no place.'],
  ])('%s of %s', (command, personId, caller, message) => {
    given(...opened, applied('ann'), offered('ann'), applied('cat'), waitlisted('cat'))
      .when(command, { personId }, caller)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R02', message });
  });
});

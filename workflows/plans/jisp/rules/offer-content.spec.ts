import { describe, test } from '@jest/globals';
import { refusedBy } from '@casewright/workflow/spec';
import { NOTHING_HELD } from '@casewright/workflow';
import { ATTESTED, collecting, csa, given, invited, OFFER, offered, on, received, tfc } from '../../test/jisp.js';

const UNLIMITED = { lookups: { providers: [], offered: NOTHING_HELD } };
const asked = [...collecting, invited('o1')];
const submit = (offer: object, caller = tfc, offerId = 'o1') =>
  given(...asked).when('SubmitOffer', { offerId, ...OFFER, ...offer }, caller, UNLIMITED);
const revise = (history: typeof offered, offer: object = {}, caller = tfc, offerId = 'o1') =>
  given(...history).when('ReviseOffer', { offerId, ...OFFER, ...offer }, caller, UNLIMITED);

describe('JP-R09 an offer says how much it is', () => {
  test.each([{ days: 0.5 }, { visits: 1 }, { costPence: 100 }, { unquantifiedReason: 'Advice as needed' }])(
    'in days, visits or money, or why not: %p',
    (much) => submit({ days: undefined, ...much }).thenStage('offers'),
  );

  test('an offer that says nothing of it is refused', () => {
    submit({ days: undefined }).thenRefused(refusedBy('JP-R09'));
    revise(offered, { days: undefined }).thenRefused(refusedBy('JP-R09'));
  });

  test('days are counted in halves, and nothing is negative', () => {
    for (const wrong of [{ days: 0.25 }, { days: -1 }, { visits: -1 }, { visits: 0.5 }, { costPence: -1 }])
      submit(wrong).thenRefused({ refused: 'VALIDATION' });
  });

  test('a package with such an offer is refused, however it came in', () =>
    given(...asked, received('o1', { days: undefined }))
      .when('AssemblePackage', ATTESTED, csa)
      .thenRefused(refusedBy('JP-R09')));
});

describe('JP-R10 an offer is a concise objective with a date', () => {
  test('of at most five hundred characters', () => {
    submit({ text: 'x'.repeat(500) }).thenStage('offers');
    submit({ text: 'x'.repeat(501) }).thenRefused({
      ...refusedBy('JP-R10'),
      message: 'An offer is a concise objective of at most 500 characters, and this one has 501.',
    });
    revise(offered, { text: 'x'.repeat(501) }).thenRefused(refusedBy('JP-R10'));
  });

  test('or as many as the parameter says', () =>
    on('2009-01-12', { 'jisp.offerTextMax': '10' })
      .given(...asked)
      .when('SubmitOffer', { offerId: 'o1', ...OFFER }, tfc, UNLIMITED)
      .thenRefused(refusedBy('JP-R10')));

  test('without a date it is not understood', () =>
    submit({ dueBy: undefined }).thenRefused({ refused: 'VALIDATION' }));
});

import { describe, test } from '@jest/globals';
import { NOTHING_HELD } from '@casewright/workflow';
import { as, recorded, refusedBy } from '@casewright/workflow/spec';
import {
  challenged,
  changing,
  collecting,
  csa,
  declined,
  fedBack,
  given,
  invited,
  OFFER,
  offered,
  received,
  revised,
  revising,
  riep,
  tfc,
  tpc,
  withdrawn,
} from '../../test/jisp.js';

const UNLIMITED = { lookups: { providers: [], offered: NOTHING_HELD } };
const asked = [...collecting, invited('o1')];
const submit = (offer: object, caller = tfc, offerId = 'o1') =>
  given(...asked).when('SubmitOffer', { offerId, ...OFFER, ...offer }, caller, UNLIMITED);
const revise = (history: typeof offered, offer: object = {}, caller = tfc, offerId = 'o1') =>
  given(...history).when('ReviseOffer', { offerId, ...OFFER, ...offer }, caller, UNLIMITED);

describe('JP-R07 only tailored support is planned', () => {
  const challenge = (history: typeof offered) => given(...history).when('ChallengeOffer', challenged('o1').data, csa);

  test('the adviser challenges what has been received', () => {
    challenge(offered).then(recorded(challenged('o1')));
    challenge([...offered, challenged('o1'), revised('o1', 2)]).then(recorded(challenged('o1')));
  });

  test('nothing else', () => {
    challenge(asked).thenRefused({
      ...refusedBy('JP-R07'),
      message: 'Only an offer that has been received can be challenged. This one is invited.',
    });
    challenge([...offered, challenged('o1')]).thenRefused(refusedBy('JP-R07'));
    challenge(changing).thenRefused(refusedBy('JP-R07'));
  });
});

describe('JP-R12 an offer is revised when its provider has been told the authority’s views', () => {
  test('if the authority wants it revised', () => {
    revise(revising).thenRefused({
      ...refusedBy('JP-R12'),
      message: 'Feed back the authority’s views on this offer to the provider first.',
    });
    revise([...revising, fedBack('o1')]).thenStage('packageReview.revising');
  });

  test('other offers are revised without', () =>
    revise(
      [...collecting, invited('o2'), received('o2'), ...revising.slice(collecting.length)],
      {},
      tfc,
      'o2',
    ).thenStage('packageReview.revising'));
});

describe('JP-R33 a provider acts on its own offers', () => {
  const otherPerson = as('provider', { personId: 'toby', orgId: 'tfc' });

  test('whoever of the provider acts', () => submit({}, otherPerson).thenStage('offers'));

  test('another provider that takes part does not', () => {
    const both = [...offered, invited('o2', 'tpc')];
    const reason = { offerId: 'o1', reason: 'Too far' };
    const others = refusedBy('JP-R33');
    revise(both, {}, tpc).thenRefused({ ...others, message: 'This is the offer of another provider.' });
    given(...both, invited('o3'))
      .when('SubmitOffer', { offerId: 'o3', ...OFFER }, tpc, UNLIMITED)
      .thenRefused(others);
    given(...both, invited('o3'))
      .when('DeclineToOffer', { ...reason, offerId: 'o3' }, tpc)
      .thenRefused(others);
    given(...both)
      .when('WithdrawOffer', reason, tpc)
      .thenRefused(others);
  });

  test('another provider that takes no part does not reach the plan', () =>
    revise(offered, {}, tpc).thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('the adviser may withdraw any offer', () =>
    given(...offered)
      .when('WithdrawOffer', { offerId: 'o1', reason: 'Too late' }, csa)
      .then(recorded(withdrawn('o1'), { reason: 'Too late' })));

  test('no offer comes unasked, and each is answered once', () => {
    submit({}, tfc, 'o9').thenRefused(refusedBy('GEN-R02'));
    const again = { ...refusedBy('JP-R33'), message: 'This offer is received, and cannot be answered any more.' };
    given(...offered)
      .when('SubmitOffer', { offerId: 'o1', ...OFFER }, tfc, UNLIMITED)
      .thenRefused(again);
    given(...offered)
      .when('DeclineToOffer', { offerId: 'o1', reason: 'Too far' }, tfc)
      .thenRefused(again);
    given(...asked)
      .when('DeclineToOffer', { offerId: 'o1', reason: 'Too far' }, tfc)
      .then(recorded(declined('o1')));
  });

  test('an offer is revised from received, challenged or revised on', () => {
    revise(offered).then(recorded(revised('o1', 2)));
    revise([...offered, challenged('o1', 'unclear')]).then(recorded(revised('o1', 2)));
    revise([...offered, revised('o1', 2)]).then(recorded(revised('o1', 3)));
    for (const history of [asked, [...asked, declined('o1')], [...offered, withdrawn('o1')]])
      revise(history).thenRefused(refusedBy('JP-R33'));
  });

  test('in a change of the plan, from accepted on too', () => {
    revise(changing).then(recorded(revised('o1', 2)));
    given(...changing)
      .when('WithdrawOffer', { offerId: 'o1', reason: 'Savings' }, csa)
      .thenStage('active.changeBrokering');
  });

  test('what is declined or withdrawn is not withdrawn again', () => {
    for (const gone of [declined('o1'), withdrawn('o1')])
      given(...asked, gone)
        .when('WithdrawOffer', { offerId: 'o1', reason: 'Gone' }, csa)
        .thenRefused(refusedBy('JP-R33'));
    given(...asked)
      .when('WithdrawOffer', { offerId: 'o1', reason: 'Not needed' }, csa)
      .thenStage('offers');
  });

  test('a revision clears a challenge, and says everything anew', () =>
    given(
      ...asked,
      received('o1', { unquantifiedReason: 'Advice', capacityOverrideRef: 'GO letter' }),
      challenged('o1'),
      revised('o1', 2, { days: undefined, visits: 2 }),
    ).thenCase({
      offers: [
        {
          ...invited('o1').data,
          ...OFFER,
          ...{
            days: undefined,
            visits: 2,
            costPence: undefined,
            delivererId: undefined,
            unquantifiedReason: undefined,
          },
          ...{ capacityOverrideRef: undefined, ground: undefined },
          ...{ state: 'revised', version: 2, delivered: { days: 0, visits: 0, costPence: 0 }, feedback: [] },
        },
      ],
    }));

  test('an offer challenged as not tailored is revised into a tailored one', () => {
    const generic = [...asked, received('o1', { differentiated: false }), challenged('o1')];
    revise(generic, { differentiated: false }).thenRefused({
      ...refusedBy('JP-R33'),
      issues: [
        {
          field: 'differentiated',
          message: 'The offer was challenged because it is not tailored to the authority. Revise it so that it is.',
        },
      ],
    });
    revise(generic).then(recorded(revised('o1', 2)));
    revise([...asked, received('o1'), challenged('o1', 'unclear')], { differentiated: false }).thenStage('offers');
  });
});

describe('JP-R21 a provider discusses its own offer, at any level', () => {
  const discussed = (forum: string, level = 'other') => ({ offerId: 'o1', date: '2009-01-12', forum, level });

  test('with the authority, not necessarily the director', () => {
    for (const level of ['dcs', 'other'])
      given(...offered)
        .when('RecordOfferDiscussion', discussed('authority', level), tfc)
        .thenStage('offers');
  });

  test('not that of another', () =>
    given(...offered, invited('o2', 'tpc'))
      .when('RecordOfferDiscussion', discussed('authority'), tpc)
      .thenRefused(refusedBy('JP-R21')));

  test('the partnership does so with the Regional Forum', () => {
    const theirs = [...collecting, invited('o1', 'riep')];
    given(...theirs)
      .when('RecordOfferDiscussion', discussed('authority'), riep)
      .thenRefused(refusedBy('JP-R21'));
    given(...theirs)
      .when('RecordOfferDiscussion', discussed('regional-forum'), riep)
      .thenStage('offers');
  });

  test('what was discussed is kept as a note', () =>
    given(...offered, { type: 'OfferDiscussionRecorded', data: discussed('authority') }).thenCase({
      notes: [{ about: 'offer-discussion', ...discussed('authority') }],
    }));
});

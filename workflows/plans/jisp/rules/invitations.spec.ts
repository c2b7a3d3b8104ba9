import { describe, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import { NOTHING_HELD } from '@casewright/workflow';
import { c4eo, collecting, csa, dcs, given, invited, OFFER, offered, received, tfc } from '../../test/jisp.js';

const UNLIMITED = { lookups: { providers: [], offered: NOTHING_HELD } };

describe('GEN-R02 only offers and needs that the plan has are named', () => {
  const invite = (more: object) =>
    given(...offered).when(
      'InviteOffer',
      { offerId: 'o2', needIds: ['n2'], providerId: 'tfc', optional: false, ...more },
      csa,
      { lookups: { providers: [] } },
    );

  test('an invitation has an id of its own and serves needs of the plan', () => {
    invite({}).then({
      type: 'OfferInvited',
      data: { offerId: 'o2', needIds: ['n2'], providerId: 'tfc', optional: false, respondBy: '2009-02-02' },
    });
    invite({ offerId: 'o1' }).thenRefused({ ...refusedBy('GEN-R02'), message: 'The plan has an offer o1 already.' });
    invite({ needIds: [] }).thenRefused(refusedBy('GEN-R02'));
    invite({ needIds: ['n9'] }).thenRefused({ ...refusedBy('GEN-R02'), message: 'The plan has no need n9.' });
    invite({ needIds: ['n2', 'n2'] }).thenRefused({ refused: 'VALIDATION' });
  });

  test('it is answered within fifteen working days, or by the day it names', () => {
    invite({ respondBy: '2009-01-30' }).then({
      type: 'OfferInvited',
      data: { offerId: 'o2', needIds: ['n2'], providerId: 'tfc', optional: false, respondBy: '2009-01-30' },
    });
  });

  test('no other offer is answered, challenged, revised, withdrawn, decided or discussed', () => {
    const attempts = [
      ['SubmitOffer', { ...OFFER }, tfc],
      ['DeclineToOffer', { reason: 'Too far' }, tfc],
      ['ChallengeOffer', { ground: 'unclear', text: 'What?' }, csa],
      ['ReviseOffer', { ...OFFER }, tfc],
      ['WithdrawOffer', { reason: 'Too far' }, csa],
      ['DecideOptionalOffer', { take: true }, dcs],
      ['RecordOfferDiscussion', { date: '2009-01-12', forum: 'authority', level: 'dcs' }, tfc],
    ] as const;
    for (const [command, input, caller] of attempts)
      given(...offered)
        .when(command, { offerId: 'o9', ...input }, caller, UNLIMITED)
        .thenRefused({ ...refusedBy('GEN-R02'), message: 'The plan has no offer o9.' });
  });
});

describe('what the directory says of a provider', () => {
  test('is kept with the invitation', () =>
    given(...collecting)
      .when('InviteOffer', { offerId: 'o1', needIds: ['n2'], providerId: 'c4eo', optional: true }, csa, {
        lookups: { providers: [{ id: 'c4eo', kind: 'national-centre' }] },
      })
      .then(recorded(invited('o1', 'c4eo', { optional: true, providerKind: 'national-centre' }))));

  test('C4EO answers as itself', () =>
    given(...collecting, invited('o1', 'c4eo', { optional: true }))
      .when('SubmitOffer', { offerId: 'o1', ...OFFER }, c4eo, UNLIMITED)
      .then(recorded(received('o1'))));
});

import { describe, test } from '@jest/globals';
import { refusedBy } from '@casewright/workflow/spec';
import {
  ATTESTED,
  challenged,
  collecting,
  csa,
  dcs,
  declined,
  given,
  invited,
  offered,
  on,
  optionalDecided,
  received,
  revised,
  withdrawn,
} from '../../test/jisp.js';

const asked = [...collecting, invited('o1')];

describe('JP-R08 optional support enters by the director’s decision', () => {
  const invite = (providerId: string, optional: boolean) =>
    given(...collecting).when('InviteOffer', { offerId: 'o1', needIds: ['n2'], providerId, optional }, csa, {
      lookups: { providers: [{ id: providerId, kind: 'field-force' }] },
    });

  test('C4EO and the Commissioning Support Programme are optional', () => {
    for (const providerId of ['c4eo', 'csp']) {
      invite(providerId, false).thenRefused({
        ...refusedBy('JP-R08'),
        issues: [{ field: 'optional', message: WHY(providerId) }],
      });
      invite(providerId, true).thenStage('offers');
    }
    invite('tfc', false).thenStage('offers');
  });

  test('the director decides on what is optional, while it may come', () => {
    const decide = { offerId: 'o1', take: true, route: 'free' };
    const optional = [...collecting, invited('o1', 'c4eo', { optional: true })];
    given(...optional)
      .when('DecideOptionalOffer', decide, dcs)
      .thenStage('offers');
    given(...optional, optionalDecided('o1', false))
      .when('DecideOptionalOffer', decide, dcs)
      .thenStage('offers');
    given(...asked)
      .when('DecideOptionalOffer', decide, dcs)
      .thenRefused(refusedBy('JP-R08'));
    for (const gone of [declined('o1'), withdrawn('o1')])
      given(...optional, gone)
        .when('DecideOptionalOffer', decide, dcs)
        .thenRefused(refusedBy('JP-R08'));
    given(...optional)
      .when('DecideOptionalOffer', decide, csa)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('an undecided optional offer stops the package, a decided one does not', () => {
    const optional = [...offered, invited('o2', 'c4eo', { optional: true }), received('o2')];
    given(...optional)
      .when('AssemblePackage', ATTESTED, csa)
      .thenRefused({
        ...refusedBy('JP-R08'),
        message: 'The director of children’s services has not decided yet whether to take the optional offer o2.',
      });
    given(...optional, challenged('o2', 'unclear'), revised('o2', 2))
      .when('AssemblePackage', ATTESTED, csa)
      .thenRefused(refusedBy('JP-R08'));
    given(...optional, optionalDecided('o2', false))
      .when('AssemblePackage', ATTESTED, csa)
      .then({
        type: 'PackageAssembled',
        data: { ...ATTESTED, version: 1, totalDays: 3, totalVisits: 0, totalPence: 0 },
      });
    given(...optional, optionalDecided('o2', true))
      .when('AssemblePackage', ATTESTED, csa)
      .then({
        type: 'PackageAssembled',
        data: { ...ATTESTED, version: 1, totalDays: 6, totalVisits: 0, totalPence: 0 },
      });
  });

  test('an optional offer that has not come stops nothing once its time is over', () =>
    on('2009-02-03')
      .given(...offered, invited('o2', 'c4eo', { optional: true }))
      .when('AssemblePackage', ATTESTED, csa)
      .thenStage('packageReview.withAuthority'));
});

const WHY = (providerId: string) =>
  `Support from ${providerId} is optional: the authority decides whether to take it. Invite it as such.`;

import { describe, test } from '@jest/globals';
import { as, type Past } from '@casewright/workflow/spec';
import {
  awardedTo,
  closed,
  director,
  ESTABLISHED,
  evaluating,
  given,
  invited,
  manager,
  on,
  received,
  serco,
  SERVICE,
  specified,
  TENDER,
  tendering,
  under,
} from '../../test/service-contract.js';

describe('SC-R01: services are tendered under a framework, in competition', () => {
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'SC-R01', message }) as const;
  const inStage = (stage: string, final = false) => under({ ...ESTABLISHED, stage, final });
  const invite = (more: object, surroundings: object) =>
    given(specified()).when('InviteTenders', { ...invited.data, ...more }, manager, surroundings);

  const recorded = { type: 'ServiceSpecified', data: { ...SERVICE, contractId: 'sc1' } };

  test('the requirement may be written while the framework is being set up', () => {
    for (const stage of ['planned', 'evaluating', 'established'])
      given().when('SpecifyService', SERVICE, manager, inStage(stage)).then(recorded);
  });

  test('but not under one that is over', () => {
    for (const stage of ['expired', 'terminated', 'abandoned'])
      given()
        .when('SpecifyService', SERVICE, manager, inStage(stage, true))
        .thenRefused(refused('This framework is over. Services are tendered under one that is in place.'));
  });

  test('tenders are invited once it is in place', () => {
    invite({}, under(ESTABLISHED)).then(invited);
    for (const stage of ['planned', 'evaluating', 'expired'])
      invite({}, inStage(stage)).thenRefused(
        refused('The framework is not in place. Tenders are invited under an established framework.'),
      );
  });

  test('a framework that is not kept here cannot stand against it', () => {
    given().when('SpecifyService', SERVICE, manager, under()).thenStage('specified');
    invite({}, under()).thenStage('tendering');
  });

  test('somebody is invited', () => {
    invite({ invitedProviderIds: [] }, under(ESTABLISHED)).thenRefused(refused('Invite at least one provider.'));
  });
});

describe('SC-R03: providers admitted to the framework tender in time, and one of them wins', () => {
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'SC-R03', message }) as const;
  const tender = (day: string, framework?: typeof ESTABLISHED) =>
    on(day)
      .given(...tendering)
      .when('SubmitTender', TENDER, serco, under(framework));
  const award = (providerId: string, caller = director, history: readonly Past[] = evaluating) =>
    given(...history).when('AwardContract', { providerId, reason: 'Best value' }, caller);

  test('whoever is admitted tenders for itself', () => {
    tender('2011-10-26', ESTABLISHED).then({ type: 'TenderReceived', data: TENDER });
    given(...tendering)
      .when('SubmitTender', { ...TENDER, providerId: 'c4eo' }, serco, under(ESTABLISHED))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('whoever is not admitted does not tender', () => {
    tender('2011-10-26', { ...ESTABLISHED, data: { providersAdmitted: ['c4eo'] } }).thenRefused(
      refused('This provider is not admitted to the framework, so it cannot tender for services under it.'),
    );
    tender('2011-10-26').thenStage('tendering');
  });

  test('tenders come in until the closing day is over', () => {
    tender('2011-10-28', ESTABLISHED).thenStage('tendering');
    tender('2011-10-29', ESTABLISHED).thenRefused(refused('Tenders were received until 28 October 2011.'));
  });

  test('a provider that tenders again replaces its tender', () => {
    given(...tendering, received(), received({ pricePence: 1 })).thenCase({
      bids: [{ ...TENDER, pricePence: 1, submittedById: 'sam' }],
    });
  });

  test('the director awards the contract to one that has tendered', () => {
    award('serco').then(awardedTo('serco'));
    award('c4eo').thenRefused(refused('This provider has not tendered for the service.'));
    award('serco', manager).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('without any tender there is no award', () => {
    award('serco', director, [...tendering, closed]).thenRefused(
      refused('Nobody has tendered for this service, so it cannot be awarded.'),
    );
  });

  test('who has an interest in the winner does not award', () => {
    const message = 'You have an interest in this provider. Somebody else has to award the contract.';
    award('serco', as('commissioning-director', { orgId: 'serco' })).thenRefused(refused(message));
    award('serco', as('commissioning-director', { personId: 'sam' })).thenRefused(refused(message));
    const both = [...tendering, received(), received({ providerId: 'c4eo' }), closed];
    award('serco', as('commissioning-director', { orgId: 'c4eo' }), both).thenStage('awarded');
  });
});

describe('GEN-R01: nobody awards what they asked for', () => {
  test('who specified the service leaves the award to another director', () => {
    given(...evaluating)
      .when('AwardContract', awardedTo('serco').data, as('commissioning-director', { personId: 'mary' }))
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });
});

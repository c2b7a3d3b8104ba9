import { describe, expect, test } from '@jest/globals';
import { as, recorded } from '@casewright/workflow/spec';
import {
  ASKED,
  accepted,
  assemblingTeam,
  cancelled,
  coordinator,
  dcs,
  findingSlot,
  given,
  JANUARY,
  lead,
  NOBODY_ELSE,
  officer,
  requested,
  slotOffered,
  waitlisted,
  withdrawn,
} from '../test/peer-review.js';
import peerReview from './index.js';

describe('a booking', () => {
  test('goes from the request to firm dates', () => {
    given().when('RequestReview', ASKED, dcs).thenStage('requested');
    given(requested)
      .when('AcceptRequest', { reviewLeadId: 'lee' }, coordinator, NOBODY_ELSE)
      .thenStage('scheduling.findingSlot');
    given(...findingSlot)
      .when('OfferSlot', JANUARY, coordinator)
      .thenStage('scheduling.slotOffered');
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .thenStage('scheduled.assemblingTeam');
  });

  test('remembers its slot, and no offer any more', () =>
    given(...assemblingTeam).thenCase({ slot: JANUARY, offeredSlot: undefined, reviewLeadId: 'lee' }));

  test('takes no name into the record', () => {
    const named = { personId: 'dana', name: 'Dana Example' };
    given()
      .when('RequestReview', { ...ASKED, requestedBy: named }, dcs)
      .then(recorded(requested, { requestedBy: { personId: 'dana' } }));
  });

  test('shows council, region and who leads it on the worklist', () => {
    expect(peerReview.worklist['PeerReviewRequested']?.(requested.data)).toEqual({
      ...{ councilId: 'bedford', regionId: 'E' },
    });
    expect(peerReview.worklist['ReviewRequestAccepted']?.(accepted.data)).toEqual({ ownerId: 'lee' });
  });
});

describe('who may do what', () => {
  const ofLuton = as('council-dcs', { orgId: 'luton' });
  const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

  test('a council acts in its own reviews only', () => {
    given().when('RequestReview', ASKED, ofLuton).thenRefused(notAllowed);
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, ofLuton)
      .thenRefused(notAllowed);
  });

  test('no council answers its own request, and the Board’s side asks for none', () => {
    given(requested).when('AcceptRequest', { reviewLeadId: 'lee' }, dcs, NOBODY_ELSE).thenRefused(notAllowed);
    given().when('RequestReview', ASKED, lead).thenRefused(notAllowed);
  });

  test('only the lead declines or cancels, only the director of children’s services withdraws', () => {
    const reason = { reasonCode: 'out-of-scope', reason: 'Schools' };
    given(requested).when('DeclineRequest', reason, coordinator).thenRefused(notAllowed);
    given(requested)
      .when('CancelReview', { reasonCode: 'other', reason: 'Storm' }, coordinator)
      .thenRefused(notAllowed);
    given(requested).when('WithdrawRequest', { reason: 'Reorganised' }, officer).thenRefused(notAllowed);
  });

  test('a wrong role in a wrong stage is told of the role', () =>
    given(requested).when('ConfirmSlot', { slotId: 's1' }, officer).thenRefused(notAllowed));

  test('an auditor does nothing', () =>
    given(requested).when('CancelReview', { reasonCode: 'other', reason: 'x' }, as('auditor')).thenRefused(notAllowed));
});

describe('either side may leave', () => {
  const stages = {
    requested: [requested],
    waitlisted: [requested, waitlisted],
    findingSlot,
    slotOffered,
    assemblingTeam,
  };

  test.each(Object.entries(stages))('from %s', (_, history) => {
    given(...history)
      .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
      .thenStage('withdrawn');
    given(...history)
      .when('CancelReview', { reasonCode: 'host-unavailable', reason: 'Flood' }, lead)
      .thenStage('cancelled');
    given(...history, withdrawn).thenCase({ offeredSlot: undefined });
  });

  test('and then nothing more happens', () =>
    given(requested, cancelled)
      .when('WithdrawRequest', { reason: 'Late' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE', allowedCommands: [] }));
});

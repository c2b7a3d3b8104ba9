import { describe, test } from '@jest/globals';
import { refusedBy, type Past } from '@casewright/workflow/spec';
import {
  coordinator,
  fourAccepted,
  fourInvited,
  given,
  invite,
  invited,
  joined,
  knownOf,
  lead,
  rescheduled,
  reviewer,
  SAM,
  stoodDown,
} from '../../test/peer-review.js';

describe('PR-R12 a reviewer sits in one review at a time', () => {
  const OTHER = 'peerReview-other';
  const sitting = (startDate: string, endDate: string, stream = OTHER) => ({
    ...{ claims: new Map([[stream, { startDate, endDate }]]), total: 1 },
  });
  const accept = (startDate: string, endDate: string) =>
    given(...fourInvited).when('AcceptInvitation', joined(SAM).data, reviewer('sam'), {
      lookups: { person: undefined },
      held: { 'reviewerSeats-sam': { [OTHER]: { startDate, endDate } } },
    });

  test('whoever sits elsewhere on one of the days is not invited', () => {
    invite(SAM, knownOf('2011-10-05', sitting('2012-01-09', '2012-01-13'))).thenRefused({
      ...refusedBy('PR-R12'),
      message: 'The reviewer has a seat in peerReview-other from 9 January 2012 to 13 January 2012.',
    });
    invite(SAM, knownOf('2011-10-05', sitting('2012-01-02', '2012-01-03'))).thenRefused(refusedBy('PR-R12'));
    invite(SAM, knownOf('2011-10-05', sitting('2012-01-10', '2012-01-13'))).then(invited(SAM));
  });

  test('a seat in this review is no obstacle to another invitation', () =>
    invite(SAM, knownOf('2011-10-05', sitting('2012-01-03', '2012-01-09', 'peerReview-abc1'))).then(invited(SAM)));

  test('nobody accepts two seats whose days overlap', () => {
    accept('2012-01-09', '2012-01-13').thenRefused(refusedBy('PR-R12'));
    accept('2012-01-10', '2012-01-13').then(joined(SAM));
  });

  test('nobody sits elsewhere on one of the days of a team that is confirmed', () => {
    const members = (startDate: string, endDate: string) => ({
      lookups: { members: new Map([['sam', { person: undefined, seats: sitting(startDate, endDate) }]]) },
    });
    const confirmed = (startDate: string, endDate: string) =>
      given(...fourAccepted).when('ConfirmTeam', {}, lead, members(startDate, endDate));

    confirmed('2012-01-09', '2012-01-13').thenRefused(refusedBy('PR-R12'));
    confirmed('2012-01-10', '2012-01-13').thenStage('scheduled.teamConfirmed');
  });

  test('without the release of the home organisation nobody accepts', () =>
    given(...fourInvited)
      .when('AcceptInvitation', { personId: 'sam', declaredInterests: [] }, reviewer('sam'))
      .thenRefused({ refused: 'VALIDATION' }));
});

describe('an invitation', () => {
  const answer = (command: string, caller: string, history: readonly Past[], personId = caller) =>
    given(...history).when(
      command,
      command === 'AcceptInvitation' ? joined({ personId }).data : { personId },
      reviewer(caller),
      { lookups: { person: undefined } },
    );

  test('is accepted or declined by whom it is for', () => {
    answer('AcceptInvitation', 'sam', fourInvited).then(joined(SAM));
    answer('DeclineInvitation', 'sam', fourInvited).then({ type: 'ReviewerDeclined', data: { personId: 'sam' } });
    answer('AcceptInvitation', 'ruth', fourInvited, 'sam').thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test.each(['AcceptInvitation', 'DeclineInvitation'])('is needed for %s', (command) => {
    answer(command, 'una', fourInvited).thenRefused({ refused: 'INVALID_STATE' });
    answer(command, 'sam', fourAccepted).thenRefused({ refused: 'INVALID_STATE' });
    answer(command, 'sam', [...fourInvited, stoodDown('sam')]).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is made again by a move of the dates, and may then be declined', () => {
    const moved = [...fourAccepted, rescheduled('2012-02-06', '2012-02-10')];
    answer('AcceptInvitation', 'sam', moved).then(joined(SAM));
    answer('DeclineInvitation', 'sam', moved).thenStage('scheduled.assemblingTeam');
    given(...moved).thenCase({ slot: { slotId: 's1', startDate: '2012-02-06', endDate: '2012-02-10' } });
  });
});

describe('standing down', () => {
  const standDown = (caller = coordinator, history: readonly Past[] = fourAccepted, personId = 'sam') =>
    given(...history).when('StandDownReviewer', stoodDown(personId).data, caller);

  test('is for the Board’s side to ask, or for the reviewers themselves', () => {
    standDown().then(stoodDown('sam'));
    standDown(reviewer('sam')).then(stoodDown('sam'));
    standDown(reviewer('ruth')).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('opens a confirmed team', () => {
    const confirmed = { type: 'ReviewTeamConfirmed', data: { memberIds: ['ruth'], leadId: 'ruth' } };
    standDown(lead, [...fourAccepted, confirmed]).thenStage('scheduled.assemblingTeam');
  });

  test('is for somebody who has a seat (GEN-R02)', () => {
    const refused = { ...refusedBy('GEN-R02'), message: 'una has no seat in this team.' };
    standDown(coordinator, fourAccepted, 'una').thenRefused(refused);
    standDown(coordinator, [...fourAccepted, stoodDown('sam')]).thenRefused(refusedBy('GEN-R02'));
  });
});

import { describe, expect, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import type { Past } from '@casewright/workflow/spec';
import {
  conflictDecided,
  conflictDeclared,
  director,
  escalated,
  fourAccepted,
  given,
  invited,
  lead,
  onSite,
  OTTO,
  ready,
  reviewer,
  RUTH,
  stoodDown,
  teamLead,
} from '../test/peer-review.js';
import peerReview from './index.js';

const member = (personId: string, status: string, seat = 'other-peer', homeOrgId = 'luton') => ({
  ...{ personId, homeOrgId, seat, status, trainedOn: '2011-10-05', interests: [] },
});

/** Whether a role reaches a review with this team, for reading. */
const reads = (role: string, me: object, ...team: readonly object[]) =>
  peerReview.roles[role]?.({ me: { role, personId: 'nobody', ...me }, subject: { team }, input: {} });

describe('a reviewer', () => {
  test.each(['invited', 'accepted', 'reconfirm'])('who is %s reads the review', (status) => {
    expect(reads('reviewer', { personId: 'sam' }, member('sam', status))).toBe(true);
    expect(reads('reviewer', { personId: 'nia' }, member('sam', status))).toBe(false);
  });

  test.each(['declined', 'stoodDown'])('who has %s reads it no longer', (status) =>
    expect(reads('reviewer', { personId: 'sam' }, member('sam', status))).toBe(false),
  );

  test('acts for themselves only', () => {
    const declare = (personId: string) =>
      given(...fourAccepted).when('DeclareReviewConflict', conflictDeclared(personId, 'family').data, reviewer('sam'));
    declare('sam').then(conflictDeclared('sam', 'family'));
    declare('nia').thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('reads nothing before there is a team', () =>
    expect(peerReview.roles['reviewer']?.({ me: { role: 'reviewer', personId: 'sam' }, subject: {}, input: {} })).toBe(
      false,
    ));
});

describe('the lead of a team', () => {
  test('is the member in that seat', () => {
    expect(reads('review-team-lead', { personId: 'ruth' }, member('ruth', 'accepted', 'lead'))).toBe(true);
    expect(reads('review-team-lead', { personId: 'ruth' }, member('ruth', 'stoodDown', 'lead'))).toBe(false);
    expect(reads('review-team-lead', { personId: 'sam' }, member('sam', 'accepted'))).toBe(false);
  });

  test('who has left does not lead the visit', () => {
    const upheld = [...onSite, conflictDeclared('ruth', 'family'), conflictDecided('ruth', 'upheld')];
    given(...upheld)
      .when('RaiseImmediateConcern', { category: 'other', summaryRef: 'concern-1' }, teamLead)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is nobody else who calls themselves so', () =>
    given(...ready)
      .when('StartReview', { startedOn: '2012-01-03' }, as('review-team-lead', { personId: 'sam' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

describe('a home authority', () => {
  test('reads the reviews its staff was asked to join, whatever became of that', () => {
    expect(reads('home-authority', { orgId: 'luton' }, member('otto', 'declined'))).toBe(true);
    expect(reads('home-authority', { orgId: 'essex' }, member('otto', 'accepted'))).toBe(false);
    expect(reads('home-authority', {}, member('otto', 'accepted'))).toBe(false);
  });

  test('does nothing', () =>
    given(...fourAccepted)
      .when('StandDownReviewer', stoodDown('otto').data, as('home-authority', { orgId: 'luton' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

describe('escalation', () => {
  const acknowledge = (level: number, caller = lead) =>
    given(...fourAccepted, escalated(level)).when('AcknowledgeEscalation', {}, caller);
  const board = as('cib-board');

  test('is the lead’s at level 1, the director’s at level 2, the Board’s at level 3', () => {
    for (const [level, owner] of [lead, director, board].entries())
      acknowledge(level + 1, owner).then({ type: 'EscalationAcknowledged', data: {} });
    acknowledge(2).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    acknowledge(1, director).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test.each([
    ...['council-dcs', 'council-officer', 'peer-review-lead', 'peer-review-coordinator', 'reviewer'],
    ...['review-team-lead', 'commissioning-director', 'cib-board'],
  ])('is for a %s to raise, who takes part', (role) =>
    given(...fourAccepted)
      .when(
        'RaiseEscalation',
        { level: 1, reason: 'Stuck' },
        {
          ...{ personId: 'ruth', grants: [{ role, orgId: 'bedford' }] },
        },
      )
      .then(escalated(1)),
  );

  test('is not for others', () => {
    const raise = (caller: ReturnType<typeof as>) =>
      given(...fourAccepted).when('RaiseEscalation', { level: 1, reason: 'Stuck' }, caller);
    raise(as('council-dcs', { orgId: 'luton' })).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    raise(reviewer('una')).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    raise(as('home-authority', { orgId: 'luton' })).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    raise(as('auditor')).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('the worklist', () => {
  const fields = ({ type, data }: Past) => peerReview.worklist[type]?.(data);

  test('shows a review to those who are asked to join, and to their organisations', () => {
    expect(fields(invited(OTTO))).toEqual({ joins: { reviewer: 'otto', 'home-authority': 'luton' } });
    expect(fields(invited(RUTH))).toEqual({
      joins: { reviewer: 'ruth', 'home-authority': 'luton', 'review-team-lead': 'ruth' },
    });
  });

  test('no longer shows it to those who have left', () => {
    const left = { leaves: { reviewer: 'otto', 'review-team-lead': 'otto' } };
    expect(fields({ type: 'ReviewerDeclined', data: { personId: 'otto' } })).toEqual(left);
    expect(fields(stoodDown('otto'))).toEqual(left);
    expect(fields(conflictDecided('otto', 'upheld'))).toEqual(left);
    expect(fields(conflictDecided('otto', 'cleared'))).toEqual({});
  });

  test('relates a review to its improvement case', () =>
    expect(
      fields({ type: 'PeerReviewRequested', data: { councilId: 'a', regionId: 'E', linkedCaseId: 'ic1' } }),
    ).toEqual({
      ...{ councilId: 'a', regionId: 'E', related: ['improvementCase-ic1'] },
    }));
});

import { describe, test } from '@jest/globals';
import { as, recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  assemblingTeam,
  conflictDecided,
  conflictDeclared,
  coordinator,
  FOUR,
  fourAccepted,
  fourInvited,
  given,
  invited,
  joined,
  lead,
  NIA,
  NOTHING_AGAINST,
  on,
  onSite,
  reviewer,
  RUTH,
  SAM,
  stoodDown,
  teamConfirmed,
} from '../../test/peer-review.js';
import { NOTHING_HELD } from '@casewright/workflow';

/** What the directory knows of somebody: trained, and of this organisation. */
const knownOf = (homeOrgId: string) => ({
  lookups: {
    person: { personId: 'sam', homeOrgId, trainings: [{ kind: 'peer-review', completedOn: '2011-10-05' }] },
    ...{ trainings: [], seats: NOTHING_HELD },
  },
});
const ELSEWHERE = knownOf('essex');
const interest = (nature: string, more: object = {}) => ({ nature, detail: 'See the form', ...more });

const invite = (asked: object, surroundings: object = ELSEWHERE, history: readonly Past[] = assemblingTeam) =>
  given(...history).when('InviteReviewer', { ...SAM, declaredInterests: [], ...asked }, coordinator, surroundings);

const accept = (more: object, surroundings: object = ELSEWHERE, history: readonly Past[] = fourInvited) =>
  given(...history).when(
    'AcceptInvitation',
    { personId: 'sam', releaseConfirmedBy: { personId: 'boss' }, declaredInterests: [], ...more },
    reviewer('sam'),
    surroundings,
  );

const confirm = (history: readonly Past[], surroundings: object = NOTHING_AGAINST) =>
  given(...history).when('ConfirmTeam', {}, lead, surroundings);

const decide = (history: readonly Past[], decision: string, caller = lead, surroundings: object = ELSEWHERE) =>
  given(...history).when('DecideReviewConflict', conflictDecided('sam', decision).data, caller, surroundings);

describe('PR-R08 nobody reviews their own authority', () => {
  test('nobody of the host council is invited', () =>
    invite({ homeOrgId: 'bedford' }).thenRefused({
      ...refusedBy('PR-R08'),
      message: 'sam belongs to the host council. Nobody reviews their own authority, and this cannot be cleared.',
    }));

  test('not even when only the directory knows where they belong', () =>
    invite({}, knownOf('bedford')).thenRefused(refusedBy('PR-R08')));

  test('or when only they say so', () =>
    invite({ declaredInterests: [interest('own-authority')] }).thenRefused(refusedBy('PR-R08')));

  test('or when they were found out before', () => {
    const before = [invited(SAM), conflictDeclared('sam', 'own-authority'), conflictDecided('sam', 'upheld')];
    invite({}, ELSEWHERE, [...assemblingTeam, ...before]).thenRefused(refusedBy('PR-R08'));
  });

  test('nobody of the host council accepts', () => {
    accept({ declaredInterests: [interest('own-authority')] }).thenRefused(refusedBy('PR-R08'));
    accept({}, knownOf('bedford')).thenRefused(refusedBy('PR-R08'));
    accept({}, ELSEWHERE, [...fourInvited, conflictDeclared('sam', 'own-authority')]).thenRefused(refusedBy('PR-R08'));
  });

  test('it cannot be cleared, only upheld', () => {
    const declared = [...fourAccepted, conflictDeclared('sam', 'own-authority')];
    decide(declared, 'cleared').thenRefused(refusedBy('PR-R08'));
    decide(declared, 'upheld').then(conflictDecided('sam', 'upheld'));
  });

  test('no other conflict of somebody of the host council is cleared', () =>
    decide([...fourAccepted, conflictDeclared('sam', 'other')], 'cleared', lead, knownOf('bedford')).thenRefused(
      refusedBy('PR-R08'),
    ));

  test('nobody of the host council is in a confirmed team', () => {
    confirm([...fourAccepted, conflictDeclared('nia', 'own-authority')]).thenRefused(refusedBy('PR-R08'));

    const moved = new Map([['nia', { person: { personId: 'nia', homeOrgId: 'bedford' }, seats: NOTHING_HELD }]]);
    confirm(fourAccepted, { lookups: { members: moved } }).thenRefused(refusedBy('PR-R08'));
  });

  test('somebody of another council is welcome, known to the directory or not', () => {
    confirm(fourAccepted).thenStage('scheduled.teamConfirmed');
    const unknown = { lookups: { ...ELSEWHERE.lookups, person: undefined, trainings: ['2011-10-05'] } };
    invite({}, unknown).then(invited(SAM));
  });
});

describe('PR-R09 other conflicts of interest are decided by the peer review lead', () => {
  test.each(['recent-employment', 'family', 'financial', 'active-broker'])(
    'somebody who declares one (%s) may be invited, but no team is confirmed until it is cleared',
    (nature) => {
      invite({ declaredInterests: [interest(nature)] }).then(invited(SAM, interest(nature)));

      const [ruth, , ...others] = FOUR;
      const team = [...[ruth!, ...others].map((one) => invited(one)), invited(SAM, interest(nature))];
      const declared = [...assemblingTeam, ...team, ...FOUR.map((one) => joined(one))];
      confirm(declared).thenRefused({
        ...refusedBy('PR-R09'),
        message: `sam has declared a conflict of interest (${nature}). The peer review lead has to decide on it first.`,
      });
      confirm([...declared, conflictDecided('sam', 'cleared')]).thenStage('scheduled.teamConfirmed');
    },
  );

  test('one that is declared on accepting counts as well', () => {
    const team = [...fourInvited, ...FOUR.filter((one) => one !== NIA).map((one) => joined(one))];
    confirm([...team, joined(NIA, interest('family'))]).thenRefused(refusedBy('PR-R09'));
  });

  test('one that somebody else declares counts, of whatever nature', () => {
    confirm([...fourAccepted, conflictDeclared('sam', 'other')]).thenRefused(refusedBy('PR-R09'));
    confirm([...fourAccepted, conflictDeclared('sam', 'family')]).thenRefused(refusedBy('PR-R09'));
  });

  test('an interest that is no conflict does not matter', () => {
    const team = [...fourInvited, ...FOUR.map((one) => joined(one, interest('professional-body')))];
    confirm(team).thenStage('scheduled.teamConfirmed');
  });

  const employed = (more: object) => [
    ...fourInvited,
    ...FOUR.map((one) => joined(one, ...(one === SAM ? [interest('recent-employment', more)] : []))),
  ];

  test('employment counts for five years', () => {
    confirm(employed({ to: '2006-11-13' })).thenStage('scheduled.teamConfirmed');
    confirm(employed({ to: '2006-11-14' })).thenRefused(refusedBy('PR-R09'));
    confirm(employed({})).thenRefused(refusedBy('PR-R09'));
  });

  test('employment counts as many years as the parameter says', () =>
    on('2011-11-14', { 'review.interestLookbackYears': 2 })
      .given(...employed({ to: '2009-11-13' }))
      .when('ConfirmTeam', {}, lead, NOTHING_AGAINST)
      .thenStage('scheduled.teamConfirmed'));

  test('employment elsewhere does not count', () => {
    confirm(employed({ orgId: 'essex' })).thenStage('scheduled.teamConfirmed');
    confirm(employed({ orgId: 'bedford' })).thenRefused(refusedBy('PR-R09'));
  });

  test('the conflict of somebody who is no member does not matter', () => {
    const left = [
      ...fourAccepted,
      conflictDeclared('otto', 'family'),
      stoodDown('otto'),
      invited({ ...RUTH, personId: 'una', seat: 'other-peer' }),
    ];
    confirm([...left, joined({ personId: 'una' })]).thenStage('scheduled.teamConfirmed');
  });

  test('the same interest declared again is no new one; another is', () => {
    const cousin = interest('family');
    const cleared = [...fourInvited, joined(SAM, cousin), conflictDecided('sam', 'cleared')];
    const others = FOUR.filter((one) => one !== SAM).map((one) => joined(one));
    confirm([...cleared, joined(SAM, cousin), ...others]).thenStage('scheduled.teamConfirmed');
    confirm([...cleared, joined(SAM, interest('financial')), ...others]).thenRefused(refusedBy('PR-R09'));
  });

  test('nobody decides on a conflict of their own', () => {
    const sam = as('peer-review-lead', { personId: 'sam' });
    const declared = [...fourAccepted, conflictDeclared('sam', 'family')];
    decide(declared, 'cleared', sam).thenRefused({
      ...refusedBy('PR-R09'),
      message: 'You cannot decide on your own conflict of interest. Another lead has to.',
    });
    decide(declared, 'cleared', coordinator).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('whose conflict is upheld stands down', () => {
    const declared = [...fourAccepted, conflictDeclared('sam', 'family')];
    decide(declared, 'upheld').thenStage('scheduled.assemblingTeam');
    given(...declared, conflictDecided('sam', 'upheld'))
      .when('ConfirmTeam', {}, lead, NOTHING_AGAINST)
      .thenRefused({ ...refusedBy('PR-R11') });
  });

  test('a confirmed team is assembled anew when a conflict is upheld, not when it is cleared', () => {
    const declared = [...teamConfirmed, conflictDeclared('sam', 'family')];
    decide(declared, 'upheld').thenStage('scheduled.assemblingTeam');
    decide(declared, 'cleared').thenStage('scheduled.teamConfirmed');
  });

  test('a team that is on site goes on', () => {
    decide([...onSite, conflictDeclared('sam', 'family')], 'upheld').thenStage('onSite');
  });

  test('whose conflict was upheld is not invited again, unless it is cleared after all', () => {
    const upheld = [...fourAccepted, conflictDeclared('sam', 'family'), conflictDecided('sam', 'upheld')];
    invite({}, ELSEWHERE, upheld).thenRefused(refusedBy('PR-R09'));
    decide(upheld, 'cleared').then(conflictDecided('sam', 'cleared'));
    invite({}, ELSEWHERE, [...upheld, conflictDecided('sam', 'cleared')]).then(invited(SAM));
  });
});

describe('GEN-R02 a conflict is of somebody in the team', () => {
  const declare = (personId: string) =>
    given(...fourInvited, stoodDown('otto')).when(
      'DeclareReviewConflict',
      conflictDeclared(personId, 'family').data,
      coordinator,
    );

  test('somebody who is or was asked', () => {
    declare('sam').then(recorded(conflictDeclared('sam', 'family')));
    declare('otto').then(recorded(conflictDeclared('otto', 'family')));
    declare('una').thenRefused({ ...refusedBy('GEN-R02'), message: 'una was never asked to join the team.' });
  });

  test('and is decided when there is one', () =>
    decide(fourAccepted, 'cleared').thenRefused({
      ...refusedBy('GEN-R02'),
      message: 'No conflict of interest of sam has been declared.',
    }));
});

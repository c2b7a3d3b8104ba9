import { describe, expect, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  assemblingTeam,
  FOUR,
  fourAccepted,
  fourInvited,
  given,
  invite,
  invited,
  joined,
  knownOf,
  lead,
  NIA,
  NOTHING_AGAINST,
  on,
  OTTO,
  rescheduled,
  RUTH,
  SAM,
  stoodDown,
  type Asked,
} from '../../test/peer-review.js';
import { latestTraining, trainingsInThePool } from '../trainings.js';

const confirm = (...history: readonly Past[]) => given(...history).when('ConfirmTeam', {}, lead, NOTHING_AGAINST);

const peer = (nth: number, homeOrgId = `org${nth}`): Asked => ({
  ...{ personId: `peer${nth}`, homeOrgId, seat: 'other-peer' },
});
const others = (n: number) => Array.from({ length: n }, (_, nth) => peer(nth));
const team = (...members: readonly Asked[]) => [
  ...assemblingTeam,
  ...members.map((asked) => invited(asked)),
  ...members.map((asked) => joined(asked)),
];

describe('PR-R10 reviewers are trained before they serve', () => {
  test('training before the visit is kept with the invitation', () =>
    invite(SAM, knownOf('2012-01-02')).then(recorded(invited(SAM), { trainedOn: '2012-01-02' })));

  test('training on the first day of the visit is too late', () =>
    invite(SAM, knownOf('2012-01-03')).thenRefused({
      ...refusedBy('PR-R10'),
      message:
        'sam has not been trained before 3 January 2012. Reviewers are trained before they serve; training is free.',
    }));

  test('somebody untrained is not invited', () => invite(SAM, knownOf()).thenRefused(refusedBy('PR-R10')));

  test('a team whose visit has moved to before a training is not confirmed', () => {
    const late = { ...invited(SAM), data: { ...invited(SAM).data, trainedOn: '2012-01-02' } };
    const members = [late, ...[RUTH, NIA, OTTO].map((asked) => invited(asked)), ...FOUR.map((asked) => joined(asked))];
    confirm(...assemblingTeam, ...members).thenStage('scheduled.teamConfirmed');

    const moved = rescheduled('2011-12-12', '2011-12-16', 'cib');
    const again = FOUR.map((asked) => joined(asked));
    confirm(...assemblingTeam, ...members, moved, ...again).thenRefused(refusedBy('PR-R10'));
  });
});

describe('the latest peer-review training', () => {
  const person = (...trainings: readonly (readonly [string, string])[]) => ({
    ...{ personId: 'sam', homeOrgId: 'essex' },
    trainings: trainings.map(([kind, completedOn]) => ({ kind, completedOn })),
  });

  test('is what the directory or the pool know', () => {
    const imported = person(['peer-review', '2011-10-05'], ['peer-review', '2011-06-01']);
    expect(latestTraining({ person: imported, trainings: [] })).toBe('2011-10-05');
    expect(latestTraining({ person: imported, trainings: ['2012-02-09'] })).toBe('2012-02-09');
    expect(latestTraining({ person: undefined, trainings: ['2012-02-09', '2011-06-01'] })).toBe('2012-02-09');
  });

  test('is none of another kind', () =>
    expect(latestTraining({ person: person(['data', '2011-10-05']), trainings: [] })).toBeUndefined());

  test('is unknown of somebody unknown, or of whom no training is known', () => {
    expect(latestTraining({ person: undefined, trainings: [] })).toBeUndefined();
    expect(latestTraining({ person: { personId: 'sam', homeOrgId: 'essex' }, trainings: [] })).toBeUndefined();
  });

  test('is looked for in the records of the pool that are this person’s', () => {
    const { request, follow, read } = trainingsInThePool('sam');
    const found = [{ stream: 'sectorSpecialist-1' }, { stream: 'sectorSpecialist-2' }];
    const training = { eventId: 'warwick', kind: 'peer-review', completedOn: '2012-02-09' };
    const records = [
      { stage: 'available', final: false, data: { trainings: [training, { ...training, kind: 'data' }] } },
      { stage: 'inactive', final: true, data: { trainings: [{ ...training, completedOn: '2011-10-05' }] } },
    ];

    expect(request).toEqual({ from: 'index', workflow: 'sector-specialist', where: { ownerId: 'sam' } });
    expect(follow?.(found)).toEqual(found.map(({ stream }) => ({ from: 'stream', stream })));
    expect(read(found, records)).toEqual(['2012-02-09', '2011-10-05']);
  });

  test.each([
    ['is missing', undefined],
    ['has no trainings', { stage: 'applied', final: false, data: {} }],
    ['is of another kind', { stage: 'applied', final: false, data: 'odd' }],
    [
      'has odd trainings',
      { stage: 'applied', final: false, data: { trainings: ['warwick', { kind: 'peer-review' }] } },
    ],
  ])('is none in a record that %s', (_, record) =>
    expect(trainingsInThePool('sam').read([{ stream: 'sectorSpecialist-1' }], [record])).toEqual([]),
  );
});

describe('PR-R11 four to eight members, one lead, both professions', () => {
  test('a confirmed team is recorded with its members and its lead', () =>
    confirm(...fourAccepted).then({
      type: 'ReviewTeamConfirmed',
      data: { memberIds: ['ruth', 'sam', 'nia', 'otto'], leadId: 'ruth' },
    }));

  test('three are too few, four to eight are enough', () => {
    confirm(...team(RUTH, SAM, NIA)).thenRefused({
      ...refusedBy('PR-R11'),
      message: 'A team has 4 to 8 members who have accepted, and this one has 3.',
    });
    confirm(...team(...FOUR, ...others(4))).thenStage('scheduled.teamConfirmed');
    confirm(...team(...FOUR, ...others(5))).thenRefused(refusedBy('PR-R11'));
  });

  test('who has not answered, declined or stood down does not count', () => {
    confirm(...team(RUTH, SAM, NIA), invited(OTTO)).thenRefused(refusedBy('PR-R11'));
    confirm(...fourAccepted, stoodDown('otto')).thenRefused(refusedBy('PR-R11'));
    confirm(...fourAccepted, invited(peer(1))).thenStage('scheduled.teamConfirmed');
  });

  test('after a move of the dates nobody counts who has not said yes again', () => {
    const moved = [...fourAccepted, rescheduled('2012-02-06', '2012-02-10')];
    confirm(...moved).thenRefused(refusedBy('PR-R11'));
    confirm(...moved, ...FOUR.map((asked) => joined(asked))).thenStage('scheduled.teamConfirmed');
  });

  test.each([
    ['a lead', RUTH, 'A team has exactly one lead.'],
    ['a senior social care manager', SAM, 'A team has at least one senior social care manager.'],
    ['an NHS professional', NIA, 'A team has at least one NHS professional.'],
  ])('no team is confirmed without %s', (_, missing, message) => {
    const rest = FOUR.filter((asked) => asked !== missing);
    confirm(...team(...rest, peer(1))).thenRefused({ ...refusedBy('PR-R11'), message });
  });

  test('no team has two leads', () =>
    confirm(...team(...FOUR, { ...peer(1), seat: 'lead' })).thenRefused(refusedBy('PR-R11')));

  test('at most two come from one organisation', () => {
    confirm(...team(...FOUR, peer(1, 'essex'))).thenStage('scheduled.teamConfirmed');
    confirm(...team(...FOUR, peer(1, 'luton'))).thenRefused({
      ...refusedBy('PR-R11'),
      message: 'At most 2 members of a team come from one organisation: see luton.',
    });
  });

  test('the numbers are those of the parameters', () => {
    const small = on('2011-11-14', { 'review.teamSize': '3..3', 'review.maxPerHomeOrg': '1' });
    small
      .given(...team(RUTH, SAM, NIA))
      .when('ConfirmTeam', {}, lead, NOTHING_AGAINST)
      .thenStage('scheduled.teamConfirmed');
    small
      .given(...team(RUTH, SAM, NIA, OTTO))
      .when('ConfirmTeam', {}, lead, NOTHING_AGAINST)
      .thenRefused(refusedBy('PR-R11'));
  });

  test('nobody is invited for whom there is no room', () => {
    const eight = [...assemblingTeam, ...[...FOUR, ...others(4)].map((asked) => invited(asked))];
    invite(peer(9), undefined, eight).thenRefused({
      ...refusedBy('PR-R11'),
      message: 'A team has at most 8 members. Nobody more can be invited.',
    });
    invite(peer(9), undefined, [...eight, stoodDown('otto')]).thenStage('scheduled.assemblingTeam');
  });

  test('no second lead, no third of an organisation and nobody twice is invited', () => {
    const message = (asked: Asked, sentence: string) =>
      invite(asked, undefined, fourInvited).thenRefused({ ...refusedBy('PR-R11'), message: sentence });
    message({ ...peer(1), seat: 'lead' }, 'The team has a lead already, and it has exactly one.');
    message(peer(1, 'luton'), 'At most 2 members of a team come from one organisation, and luton has that many.');
    message(SAM, 'sam has a seat in this team already.');
    invite(SAM, undefined, [...fourInvited, stoodDown('sam')]).then(invited(SAM));
  });
});

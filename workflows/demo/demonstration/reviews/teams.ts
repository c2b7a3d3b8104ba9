import { later } from '../later.js';
import { on, type By, type Line } from '../line.js';
import { reviewCoordinator } from '../people/improvement-board.js';

type Seat = 'lead' | 'social-care-senior-manager' | 'nhs-professional' | 'other-peer';

type Member = { readonly personId: string; readonly homeOrgId: string; readonly seat: Seat };

const TITLES: Readonly<Record<Seat, string>> = {
  lead: 'Review team lead',
  'social-care-senior-manager': 'Reviewer, senior social care manager',
  'nhs-professional': 'Reviewer, NHS professional',
  'other-peer': 'Reviewer, other peer',
};

const team = (number: number, ...orgs: readonly [string, string, string, string]): readonly Member[] =>
  (Object.keys(TITLES) as Seat[]).map((seat, index) => ({
    ...{ personId: `reviewer-${4 * (number - 1) + index + 1}`, homeOrgId: orgs[index] as string, seat },
  }));

/** Illustrative: no source names a team. None comes from a council that is reviewed here. */
export const TEAMS = {
  one: team(1, 'surrey', 'west_sussex', 'nhs_south', 'wokingham'),
  two: team(2, 'wigan', 'trafford', 'nhs_north', 'wirral'),
  three: team(3, 'warwickshire', 'worcestershire', 'nhs_midlands', 'wolverhampton'),
  four: team(4, 'wiltshire', 'torbay', 'nhs_west', 'swindon'),
} as const;

export type Team = readonly Member[];

/** Members are trained before they serve (PR-R10). */
export const reviewersInDirectory = Object.values(TEAMS)
  .flat()
  .map(({ personId, homeOrgId, seat }) => ({
    ...{ personId, name: TITLES[seat], homeOrgId, roles: ['reviewer'] },
    homeOrgKind: homeOrgId.startsWith('nhs_') ? 'nhs' : 'council',
    trainings: [{ kind: 'peer-review', completedOn: '2011-07-15' }],
  }));

export const leadOf = (members: Team): By => ({ personId: members[0]?.personId ?? '', role: 'review-team-lead' });

/** They are asked on one day and say yes two working days on, as their organisations let them go. */
export const assembled = (day: string, members: Team): readonly Line[] => [
  ...invited(day, members),
  ...members.map(({ personId, homeOrgId }) =>
    on(later(day, 2), { personId, role: 'reviewer' }, 'AcceptInvitation', {
      personId,
      releaseConfirmedBy: { personId: `release-${homeOrgId}` },
      declaredInterests: [],
    }),
  ),
];

export const invited = (day: string, members: Team): readonly Line[] =>
  members.map((member) => on(day, reviewCoordinator, 'InviteReviewer', { ...member, declaredInterests: [] }));

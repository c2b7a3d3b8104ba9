import type { Person } from '@casewright/workflow';
import { conflictsOf, isOwnAuthority, standsInTheWay } from '../conflicts.js';
import { rule } from '../definition.js';
import type { MemberNow } from '../members.js';
import type { Review } from '../review.js';
import { accepted, memberOf } from '../team.js';

type Told = {
  readonly personId: string;
  readonly homeOrgId?: string;
  readonly declaredInterests?: readonly { readonly nature: string }[];
};
type Decision = { readonly personId: string; readonly decision: 'cleared' | 'upheld' };
type Known = { readonly person: Person | undefined };
type TeamKnown = { readonly members: ReadonlyMap<string, MemberNow> };

/** By what was told now, by what the review knows, or by the directory. */
const isOfTheHost = ({ councilId, team, conflicts }: Review, told: Told, person: Person | undefined): boolean =>
  [told.homeOrgId, memberOf(team, told.personId)?.homeOrgId, person?.homeOrgId].includes(councilId) ||
  [...conflictsOf(conflicts, told.personId), ...(told.declaredInterests ?? [])].some(isOwnAuthority);

const ownAuthority = (personId: string) => ({
  message: `${personId} belongs to the host council. Nobody reviews their own authority, and this cannot be cleared.`,
  field: 'personId',
});

/** PR-R08: nobody of the host council is invited, or accepts. */
export const notOfTheHost = rule<Told, Known>(
  'PR-R08',
  ({ input, case: review, lookups: { person } }) => !isOfTheHost(review, input, person) || ownAuthority(input.personId),
);

/** PR-R08: that somebody belongs to the host council cannot be cleared. */
export const ownAuthorityIsNotCleared = rule<Decision, Known>(
  'PR-R08',
  ({ input, case: review, lookups: { person } }) =>
    input.decision === 'upheld' ||
    !isOfTheHost(review, { personId: input.personId }, person) ||
    ownAuthority(input.personId),
);

/** PR-R08: nobody of the host council is in a confirmed team. */
export const nobodyIsOfTheHost = rule<unknown, TeamKnown>('PR-R08', ({ case: review, lookups: { members } }) => {
  const one = accepted(review.team).find(({ personId }) =>
    isOfTheHost(review, { personId }, members.get(personId)?.person),
  );
  return one === undefined || ownAuthority(one.personId);
});

/** PR-R09: whose conflict was upheld is not asked again, unless the peer review lead decides otherwise. */
export const noConflictWasUpheld = rule<Told>(
  'PR-R09',
  ({ input: { personId }, case: { conflicts } }) =>
    conflictsOf(conflicts, personId).every(({ decision }) => decision !== 'upheld') || {
      message: `A conflict of interest of ${personId} was upheld. Only if it is cleared can they join the team.`,
      field: 'personId',
    },
);

/** PR-R09: a team has no conflict of interest that has not been cleared. */
export const conflictsAreCleared = rule('PR-R09', ({ case: review, ...when }) => {
  const members = new Set(accepted(review.team).map(({ personId }) => personId));
  const open = review.conflicts.find(
    (conflict) => members.has(conflict.personId) && standsInTheWay(conflict, { case: review, ...when }),
  );
  return (
    open === undefined ||
    `${open.personId} has declared a conflict of interest (${open.nature}). The peer review lead has to decide on it first.`
  );
});

/** PR-R09: nobody decides on a conflict of their own. */
export const notOnesOwnConflict = rule<Decision>(
  'PR-R09',
  ({ input: { personId }, me }) =>
    me.personId !== personId || 'You cannot decide on your own conflict of interest. Another lead has to.',
);

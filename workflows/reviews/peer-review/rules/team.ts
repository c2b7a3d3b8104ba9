import { limitedBy, type Holdings, type Verdict } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { heldElsewhere } from '../held-elsewhere.js';
import { freeOn, reviewerSeats, type Seat } from '../ledgers.js';
import type { MemberNow } from '../members.js';
import { firmSlot } from '../review.js';
import { accepted, memberOf, seated, type Member, type Team } from '../team.js';
import { latestTraining, type Trained } from '../trainings.js';

type Invitation = Pick<Member, 'personId' | 'homeOrgId' | 'seat'>;
type TeamKnown = { readonly members: ReadonlyMap<string, MemberNow> };

const trainedFor = (personId: string, trainedOn: string | undefined, startDate: string): Verdict =>
  (trainedOn !== undefined && trainedOn < startDate) || {
    message: `${personId} has not been trained before ${dateInWords(startDate)}. Reviewers are trained before they serve; training is free.`,
    field: 'personId',
  };

/** PR-R10: reviewers are trained before they serve. */
export const trainedBeforeTheVisit = rule<Invitation, Trained>(
  'PR-R10',
  ({ input: { personId }, case: review, lookups }) =>
    trainedFor(personId, latestTraining(lookups), firmSlot(review).startDate),
);

/** PR-R10: every member has been trained before the visit, whose dates may have moved. */
export const everybodyIsTrained = rule('PR-R10', ({ case: review }) =>
  firstObjection(accepted(review.team), ({ personId, trainedOn }) =>
    trainedFor(personId, trainedOn, firmSlot(review).startDate),
  ),
);

/** PR-R11: there is room for one more of this organisation in this seat. */
export const teamHasRoom = rule<Invitation>('PR-R11', ({ input, case: { team }, settings }) => {
  const { most } = settings['review.teamSize'];
  const perOrg = settings['review.maxPerHomeOrg'];
  const members = seated(team);

  if (memberOf(members, input.personId) !== undefined) return `${input.personId} has a seat in this team already.`;
  if (members.length >= most) return `A team has at most ${most} members. Nobody more can be invited.`;
  if (input.seat === 'lead' && members.some(isLead)) return 'The team has a lead already, and it has exactly one.';
  return (
    ofOrganisation(members, input.homeOrgId) < perOrg ||
    `At most ${perOrg} members of a team come from one organisation, and ${input.homeOrgId} has that many.`
  );
});

/** PR-R11: four to eight members, one lead, both professions, at most two of one organisation. */
export const teamIsComplete = rule('PR-R11', ({ case: { team }, settings }) => {
  const { least, most } = settings['review.teamSize'];
  const perOrg = settings['review.maxPerHomeOrg'];
  const members = accepted(team);
  const has = (seat: Member['seat']) => members.some((member) => member.seat === seat);

  if (members.length < least || members.length > most)
    return `A team has ${least} to ${most} members who have accepted, and this one has ${members.length}.`;
  if (members.filter(isLead).length !== 1) return 'A team has exactly one lead.';
  if (!has('social-care-senior-manager')) return 'A team has at least one senior social care manager.';
  if (!has('nhs-professional')) return 'A team has at least one NHS professional.';

  const crowd = members.find(({ homeOrgId }) => ofOrganisation(members, homeOrgId) > perOrg);
  return (
    crowd === undefined || `At most ${perOrg} members of a team come from one organisation: see ${crowd.homeOrgId}.`
  );
});

/** PR-R12: a reviewer who sits in another review on these days is not invited. */
export const isFree = rule<Invitation, { readonly seats: Holdings<Seat> }>(
  'PR-R12',
  ({ id, case: review, lookups: { seats } }) => freeOn(firmSlot(review), heldElsewhere(id, seats)),
);

/** PR-R12: nobody accepts two seats whose dates overlap. */
export const oneSeatAtATime = limitedBy('PR-R12', reviewerSeats);

/** PR-R12: no member sits in another review on these days. */
export const everybodyIsFree = rule<unknown, TeamKnown>('PR-R12', ({ id, case: review, lookups: { members } }) =>
  firstObjection(accepted(review.team), ({ personId }) => {
    const now = members.get(personId);
    return now === undefined || freeOn(firmSlot(review), heldElsewhere(id, now.seats));
  }),
);

const isLead = ({ seat }: Member): boolean => seat === 'lead';

const ofOrganisation = (members: Team, orgId: string): number =>
  members.filter(({ homeOrgId }) => homeOrgId === orgId).length;

const firstObjection = (members: Team, check: (member: Member) => Verdict): Verdict => {
  for (const member of members) {
    const verdict = check(member);
    if (verdict !== true) return verdict;
  }
  return true;
};

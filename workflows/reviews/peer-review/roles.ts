import { everyCase, namedOrganisations, namedPersons, ownCouncil, type Scope } from '@casewright/workflow';
import type { Review } from './review.js';
import { seated } from './team.js';

/** A reviewer acts for themselves, and reads the reviews they have a seat in or are asked to join. */
const ownSeat: Scope<Review> = ({ me, subject: { team = [] }, input: { personId } }) =>
  personId === undefined ? seated(team).some((member) => member.personId === me.personId) : personId === me.personId;

/** The member in the lead's seat. */
const leadSeat: Scope<Review> = ({ me, subject: { team = [] } }) =>
  seated(team).some(({ personId, seat }) => personId === me.personId && seat === 'lead');

/** An organisation whose staff was asked to join. */
const ownStaff: Scope<Review> = ({ me, subject: { team = [] } }) =>
  me.orgId !== undefined && team.some(({ homeOrgId }) => homeOrgId === me.orgId);

/**
 * Who takes part in a review: the host council in its own ones, the Board’s side in all, reviewers in those they have a
 * seat in. Home authorities read. The director and the Board take care of escalations.
 */
export const roles = {
  'council-dcs': ownCouncil,
  'council-officer': ownCouncil,
  'peer-review-lead': everyCase,
  'peer-review-coordinator': everyCase,
  reviewer: namedPersons(ownSeat),
  'review-team-lead': namedPersons(leadSeat),
  'home-authority': namedOrganisations(ownStaff),
  'commissioning-director': everyCase,
  'cib-board': everyCase,
};

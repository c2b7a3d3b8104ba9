import { everyCase, namedOrganisations, namedPersons, type Held, type Scope } from '@casewright/workflow';
import type { Deployment } from './deployment.js';

/** Nobody has asked before the request, so whoever holds an asking role may. */
const asked = ({ me, subject }: Held<Deployment>): boolean =>
  subject.requestedById === undefined || subject.requestedById === me.personId;

/** A lead broker: deployments in the own region, and those they asked for. */
const ownRegion: Scope<Deployment> = Object.assign(
  (held: Held<Deployment>) =>
    asked(held) || (held.me.regionId !== undefined && held.me.regionId === held.subject.regionId),
  { lists: 'own region' } as const,
);

/** The specialist who was matched. */
const matched: Scope<Deployment> = ({ me, subject }) => me.personId === subject.personId;

/** An officer of the organisation the matched specialist comes from. */
const ownStaff: Scope<Deployment> = ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.homeOrgId;

/** Who takes part in a deployment: those who ask, who match, who release, and who is sent. */
export const roles = {
  'lead-broker': ownRegion,
  'associate-broker': namedPersons(asked),
  'peer-review-coordinator': everyCase,
  'cib-officer': everyCase,
  'specialist-recruiter': everyCase,
  'home-authority': namedOrganisations(ownStaff),
  'sector-specialist': namedPersons(matched),
};

import { everyCase, namedOrganisations, namedPersons, type Scope } from '@casewright/workflow';
import type { Specialist } from './specialist.js';

/** A specialist acts for themselves. */
const oneself: Scope<Specialist> = ({ me, subject }) => me.personId === subject.personId;

/** An officer of the organisation the specialist comes from. */
const ownStaff: Scope<Specialist> = ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.homeOrgId;

/** Who takes part in recruiting and keeping a specialist. The contract manager reads. */
export const roles = {
  'sector-specialist': namedPersons(oneself),
  'home-authority': namedOrganisations(ownStaff),
  'specialist-recruiter': everyCase,
  'contract-manager': everyCase,
};

import { everyCase, namedOrganisations, type Scope } from '@casewright/workflow';
import type { Claim } from './claim.js';

/** An officer of the organisation that claims. */
const ownClaims: Scope<Claim> = ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.claimantOrgId;

/** Who takes part in a claim: the claimant in its own, those who check, approve and pay in all. */
export const roles = {
  'home-authority': namedOrganisations(ownClaims),
  'contract-manager': everyCase,
  'commissioning-director': everyCase,
  finance: everyCase,
};

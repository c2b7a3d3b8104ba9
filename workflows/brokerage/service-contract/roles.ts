import { everyCase, namedOrganisations, type Scope } from '@casewright/workflow';
import type { Contract } from './contract.js';

/** A provider tenders for itself, and reads what it is invited to, has tendered for or provides. */
const ownTenders: Scope<Contract> = ({ me: { orgId }, subject, input: { providerId } }) => {
  if (orgId === undefined) return false;
  if (providerId !== undefined) return providerId === orgId;

  const { invitedProviderIds = [], bids = [] } = subject;
  return [...invitedProviderIds, ...bids.map((bid) => bid.providerId), subject.providerId].includes(orgId);
};

/** Who takes part in tendering for a service and running its contract. */
export const roles = {
  'contract-manager': everyCase,
  'commissioning-director': everyCase,
  provider: namedOrganisations(ownTenders),
};

import { everyCase, namedOrganisations, namedPersons, type Held, type Scope } from '@casewright/workflow';
import type { CallOff } from './call-off.js';

/** Nobody has asked before the request, so whoever holds an asking role may. */
const asked = ({ me, subject: { requestedById } }: Held<CallOff>): boolean =>
  requestedById === undefined || requestedById === me.personId;

/** A lead broker: call-offs of the own region, and those they asked for. */
const ownRegion: Scope<CallOff> = Object.assign(
  (held: Held<CallOff>) =>
    asked(held) || (held.me.regionId !== undefined && held.me.regionId === held.subject.regionId),
  { lists: 'own region' } as const,
);

/** The provider of the contract. */
const ownOrders: Scope<CallOff> = ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.providerId;

/** Who takes part in a call-off: those who ask for support, who order and approve it, and who provides it. */
export const roles = {
  'lead-broker': ownRegion,
  'associate-broker': namedPersons(asked),
  'cib-officer': everyCase,
  'contract-manager': everyCase,
  'commissioning-director': everyCase,
  provider: namedOrganisations(ownOrders),
};

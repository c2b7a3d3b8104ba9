import { namedOrganisations, ownRegion, type Scope } from '@casewright/workflow';
import type { Clinic } from './clinic.js';

/** Whoever was invited, came or has something to do. */
const takesPart: Scope<Clinic> = ({ me: { orgId }, subject: { invited = [], attended = [], actions = [] } }) =>
  orgId !== undefined &&
  (invited.includes(orgId) || attended.includes(orgId) || actions.some(({ ownerId }) => ownerId === orgId));

/** The roles in which organisations take part. */
export const PARTIES = ['provider', 'riep', 'c4eo', 'csp', 'council-dcs'] as const;

/** Who takes part in a clinic: the adviser of the region, and the organisations that come. */
export const roles = {
  csa: ownRegion,
  provider: namedOrganisations(takesPart),
  riep: namedOrganisations(takesPart),
  c4eo: namedOrganisations(takesPart),
  csp: namedOrganisations(takesPart),
  'council-dcs': namedOrganisations(takesPart),
};

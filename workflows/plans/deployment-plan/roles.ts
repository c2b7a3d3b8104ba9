import { namedOrganisations, ownCouncil, ownRegion, type Scope } from '@casewright/workflow';
import type { DeploymentPlan } from './deployment-plan.js';

/** The provider whose plan it is. */
const ownPlans: Scope<DeploymentPlan> = ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.providerId;

/** Who takes part: the provider writes, adviser and director of the authority monitor. */
export const roles = {
  provider: namedOrganisations(ownPlans),
  csa: ownRegion,
  'council-dcs': ownCouncil,
};

import { acceptedOf, contentOf, type Offer } from './offer.js';
import { agreedPriorities, type Plan } from './plan.js';
import type { Provider } from './providers.js';

const unsupportedWorkforce = (plan: Plan): readonly string[] => {
  const served = new Set(contentOf(plan.offers).flatMap(({ needIds }) => needIds));
  return agreedPriorities(plan)
    .filter(({ workforceDevelopment }) => workforceDevelopment)
    .filter(({ priorityId }) => plan.needs.every((need) => need.priorityId !== priorityId || !served.has(need.needId)))
    .map(({ title }) => `No offer of the package serves the workforce priority ‘${title}’ (JP-R05).`);
};

/** Offers without a deployment plan though their provider has one. */
const withoutDeploymentPlan = (offers: readonly Offer[], providers: readonly Provider[]): readonly string[] => {
  const planning = new Set(providers.filter(({ hasDeploymentPlan }) => hasDeploymentPlan).map(({ id }) => id));
  return offers
    .filter(({ providerId, deploymentPlanRef }) => planning.has(providerId) && deploymentPlanRef === undefined)
    .map(
      ({ offerId, providerId }) => `${providerId} has attached no deployment plan to the offer ${offerId} (JP-R15).`,
    );
};

/** What the director should know before approving; none of it stops the plan. */
export const warningsBeforeApproval = (plan: Plan, providers: readonly Provider[]): readonly string[] => [
  ...unsupportedWorkforce(plan),
  ...withoutDeploymentPlan(contentOf(plan.offers), providers),
];

/** What is reported when the plan is closed. */
export const warningsAtTheEnd = ({ offers }: Plan, providers: readonly Provider[]): readonly string[] =>
  withoutDeploymentPlan(acceptedOf(offers), providers);

import type { OtherCase } from '@casewright/workflow';
import { rule } from '../definition.js';
import { offerNamed, type Plan } from '../plan.js';
import type { DeploymentPlan } from '../deployment-plans.js';

type NamesAnOffer = { readonly offerId: string };

/** JP-R18: the authority's side rates, and nobody who gave the support. */
export const ratesForTheAuthority = rule(
  'JP-R18',
  ({ me, case: { otherSides } }) =>
    !otherSides.includes(me.personId) || 'You have acted in this plan for another side. Somebody else has to rate.',
);

/** JP-R18: what has been rated was not refused. */
export const isNotRated = rule<NamesAnOffer>(
  'JP-R18',
  ({ input: { offerId }, case: plan }) =>
    feedbackOn(plan, offerId).length === 0 || {
      message: 'The authority has given feedback on this offer. Communicate that.',
      field: 'offerId',
    },
);

/** JP-R18: there is feedback that the provider has not got yet. */
export const feedbackIsOutstanding = rule<NamesAnOffer>(
  'JP-R18',
  ({ input: { offerId }, case: plan }) =>
    feedbackOn(plan, offerId).some(({ communicatedOn }) => communicatedOn === undefined) || {
      message: 'There is no feedback on this offer that its provider has not got yet.',
      field: 'offerId',
    },
);

const feedbackOn = (plan: Plan, offerId: string) => offerNamed(plan, offerId)?.feedback ?? [];

/** GEN-R02: a provider attaches its plan to its own offer; one that is known belongs to it, and has not been withdrawn. */
export const deploymentPlanIsOfTheOffer = rule<
  NamesAnOffer,
  { readonly deploymentPlan: OtherCase<DeploymentPlan> | undefined }
>('GEN-R02', ({ input: { offerId }, case: plan, id, me, lookups: { deploymentPlan } }) => {
  if (me.role !== 'csa' && offerNamed(plan, offerId)?.providerId !== me.orgId)
    return { message: 'This is the offer of another provider.', field: 'offerId' };

  if (deploymentPlan?.stage === 'withdrawn')
    return { message: 'This deployment plan has been withdrawn.', field: 'deploymentPlanId' };

  const { jispId = id, offerIds = [offerId] } = deploymentPlan?.data ?? {};
  return (
    (jispId === id && offerIds.includes(offerId)) || {
      message: 'This deployment plan is not for this offer.',
      field: 'deploymentPlanId',
    }
  );
});

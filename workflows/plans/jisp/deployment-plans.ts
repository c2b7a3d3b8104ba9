import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const deploymentPlan = z.object({ jispId: z.string().optional(), offerIds: z.array(z.string()).optional() });

/** What a provider's deployment plan says of the plan it is held with. */
export type DeploymentPlan = z.output<typeof deploymentPlan>;

/** `deploymentPlan-dp1`: the stream of a deployment plan. */
export const deploymentPlanStream = (id: string): string => `deploymentPlan-${id}`;

/** The case of a deployment plan; undefined when there is none. */
export const deploymentPlanNamed = (id: string): Lookup<OtherCase<DeploymentPlan> | undefined> =>
  caseInStream(deploymentPlanStream(id), deploymentPlan);

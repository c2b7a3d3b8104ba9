import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const deployment = z.object({
  homeOrgId: z.string().optional(),
  backfill: z.boolean().default(false),
  deliveredDays: z.number().default(0),
  forStream: z.string().optional(),
});

/** A deployment as its own case says: whom it was released by, whether with backfill, and what it delivered. */
export type Deployment = OtherCase<z.output<typeof deployment>>;

/** The case of a deployment; undefined when there is none. */
export const deploymentNamed = (deploymentId: string): Lookup<Deployment | undefined> =>
  caseInStream(deploymentStream(deploymentId), deployment);

/** The stream of a deployment. */
export const deploymentStream = (deploymentId: string): string => `specialistDeployment-${deploymentId}`;

/** Whether a deployment is over and has days to claim for: those of one that was called off, if any were worked. */
export const hasEnded = ({ stage, data: { deliveredDays } }: Deployment): boolean =>
  stage === 'completed' || (stage === 'cancelled' && deliveredDays > 0);

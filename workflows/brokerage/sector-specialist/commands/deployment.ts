import { id } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { deploymentNamed } from '../deployments.js';
import { datesAreFree, daysAreLeft, isNotOnItYet, isOnIt, notToTheOwnAuthority } from '../rules/deployment.js';

const payload = z.strictObject({ deploymentId: id });

const withDeployment = ({ input }: { readonly input: z.output<typeof payload> }) => ({
  deployment: deploymentNamed(input.deploymentId),
});

/** A deployment has started. The event keeps of its plan what it names, so that the next one can be held against it. */
export const MarkDeployed = command(payload, withDeployment).rows({
  from: ['available', 'deployed'],
  by: ['system'],
  rules: [isNotOnItYet, notToTheOwnAuthority, datesAreFree, daysAreLeft],
  emits: 'SpecialistDeployed',
  decide: ({ lookups: { deployment } }) => deployment?.data ?? {},
});

/** A deployment has ended. Whoever is on another one stays deployed. */
export const MarkReturned = command(payload, withDeployment).rows({
  from: ['deployed'],
  by: ['system'],
  rules: [isOnIt],
  emits: 'SpecialistReturned',
  decide: ({ lookups: { deployment } }) => deployment?.data ?? {},
});

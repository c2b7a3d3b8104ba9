import { registryOf, type Registry } from '@casewright/engine';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';

/** The workflows there are. */
export const registryOfIo = async ({ workflows = [SHIPPED_WORKFLOWS] }: Io): Promise<Registry> =>
  registryOf(await discoverWorkflows(workflows));

/** A workflow by its name. Throws a `Failure` that lists those there are. */
export const workflowNamed = (registry: Registry, name: string): Workflow => {
  const found = registry.named(name);
  if (found !== undefined) return found;

  const names = registry.all.map((workflow) => workflow.name).join(', ');
  throw new Failure(EXIT.notFound, `There is no workflow ${name}. There are: ${names}.`);
};

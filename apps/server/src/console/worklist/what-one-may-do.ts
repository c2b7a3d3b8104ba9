import type { Registry } from '@casewright/engine';
import { knownCommands, type Caller } from '@casewright/workflow';
import { actingGrants } from '../../access/caller.js';
import { workflowsRead } from './filter-choices.js';

/** Whether some role somebody acts in starts cases of some workflow. */
export const mayStart = ({ all }: Registry, caller: Caller): boolean => {
  const roles = new Set(actingGrants(caller).map(({ role }) => role));
  return all.some(({ commands }) =>
    Object.values(commands).some(({ rows }) =>
      rows.some(({ from, by }) => from === '*' && by.some((role) => roles.has(role))),
    ),
  );
};

/** Whether some role somebody acts in does anything to cases they can read. */
export const mayAct = (registry: Registry, caller: Caller): boolean => {
  const acting = { ...caller, grants: actingGrants(caller) };
  return workflowsRead(registry, caller).some((workflow) => knownCommands(workflow, acting).length > 0);
};

import { readsEveryCase } from '@casewright/access';
import type { Registry } from '@casewright/engine';
import { reachOf, type Readable } from '@casewright/read-models';
import type { Caller } from '@casewright/workflow';
import { actingGrants } from '../access/caller.js';

/** The cases a caller may read: every one, or those that the roles they act in reach. */
export const readableBy = (registry: Registry, caller: Caller): Readable => {
  const grants = actingGrants(caller);
  return grants.some(({ role }) => readsEveryCase(role)) ? 'every case' : reachOf(registry, caller.personId, grants);
};

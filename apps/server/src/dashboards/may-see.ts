import { readsEveryCase } from '@casewright/access';
import type { Dashboard } from '@casewright/read-models';
import type { Caller } from '@casewright/workflow';
import { actingGrants } from '../access/caller.js';

/** Whether a caller may see a dashboard: in a role it is for, or one that reads every case. */
export const maySee = (dashboard: Pick<Dashboard, 'for'>, caller: Caller): boolean =>
  actingGrants(caller).some(({ role }) => readsEveryCase(role) || dashboard.for.includes(role));

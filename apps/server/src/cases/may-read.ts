import { readsEveryCase } from '@casewright/access';
import type { CaseView } from '@casewright/engine';
import { reaches, type Caller, type Workflow } from '@casewright/workflow';
import { actingGrants } from '../access/caller.js';

/** Whether a caller may read a case: through a role of its workflow that reaches it, or one that reads every case. */
export const mayRead = (workflow: Workflow, caller: Caller, { id, data }: CaseView): boolean =>
  actingGrants(caller).some(
    (grant) => readsEveryCase(grant.role) || reaches(workflow, caller, grant, { id, subject: data, input: {} }),
  );

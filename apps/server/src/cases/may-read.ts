import { readsEveryCase } from '@casewright/access';
import type { CaseView } from '@casewright/engine';
import { reaches, type Caller, type Grant, type Workflow } from '@casewright/workflow';
import { actingGrants } from '../access/caller.js';

/** Whether a caller may read a case: through a role of its workflow that reaches it, or one that reads every case. */
export const mayRead = (workflow: Workflow, caller: Caller, { id, data }: CaseView): boolean =>
  actingGrants(caller).some((grant) => readsEveryCase(grant.role) || takesPart(workflow, caller, grant, { id, data }));

/** Whether a caller may read the private texts of a case they may read: as one who takes part in it, or an auditor. */
export const mayReadTexts = (workflow: Workflow, caller: Caller, place: Pick<CaseView, 'id' | 'data'>): boolean =>
  actingGrants(caller).some((grant) => grant.role === 'auditor' || takesPart(workflow, caller, grant, place));

const takesPart = (workflow: Workflow, caller: Caller, grant: Grant, { id, data }: Pick<CaseView, 'id' | 'data'>) =>
  reaches(workflow, caller, grant, { id, subject: data, input: {} });

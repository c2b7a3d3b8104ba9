import { actorOf, SYSTEM, type Actor, type Caller, type Grant } from './actor.js';
import type { AnyRow } from './command.js';
import { refuse, type Refusal } from './refusal.js';
import { idOfStream, type Workflow } from './workflow.js';

type Reach = { readonly id: string; readonly subject: object; readonly input: object };

/** Whether one role of a caller reaches this case. */
export const reaches = (workflow: Workflow, caller: Caller, grant: Grant, { id, subject, input }: Reach): boolean => {
  if (grant.role === SYSTEM) return caller.personId === SYSTEM;
  if (grant.caseId !== undefined && ![id, caseServed(subject)].includes(grant.caseId)) return false;
  const scope = workflow.roles[grant.role];
  return (
    scope?.({ me: { ...grant, personId: caller.personId }, subject, input: input as Record<string, unknown> }) ?? false
  );
};

/** The id of the case that a case is for, or is to be for. */
const caseServed = (subject: { readonly forStream?: unknown }): string | undefined =>
  typeof subject.forStream === 'string' ? idOfStream(subject.forStream) : undefined;

/** The one role the caller acts in for these rows, or why there is none (`ROLE_NOT_ALLOWED`) or not one (`AMBIGUOUS_ROLE`). */
export const actingRole = (
  workflow: Workflow,
  rows: readonly AnyRow[],
  caller: Caller,
  reach: Reach,
): Actor | Refusal => {
  const drawn = new Set(rows.flatMap(({ by }) => by));
  const fitting = caller.grants.filter(
    (grant) =>
      (grant.role === SYSTEM || drawn.has(grant.role)) &&
      (caller.actAs === undefined || caller.actAs === grant.role) &&
      reaches(workflow, caller, grant, reach),
  );

  const [first] = fitting;
  if (first === undefined)
    return refuse('ROLE_NOT_ALLOWED', `Only ${inWords([...drawn])} can do this here.`, { roles: [...drawn] });

  const roles = [...new Set(fitting.map(({ role }) => role))];
  if (roles.length > 1)
    return refuse('AMBIGUOUS_ROLE', `You could do this as ${inWords(roles)}. Say which in the header X-Role.`, {
      roles,
    });
  return actorOf(caller, first);
};

const inWords = (roles: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(roles);

import type { Registry } from '@casewright/engine';
import type { Grant, Workflow } from '@casewright/workflow';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './database.js';
import type { PartyRow } from './views/parties.js';

/** The cases somebody may read: all, or those that one of these reaches. */
export type Readable = 'every case' | readonly Reach[];

/** The cases of some workflows that one role of somebody reaches. */
export type Reach = {
  readonly workflows: readonly string[];
  /** The case the role is narrowed to; it reaches that and the cases that are for it. */
  readonly caseId?: string;
  readonly councilId?: string;
  readonly regionId?: string;
  /** What the case must name, in the role. */
  readonly party?: Pick<PartyRow, 'role' | 'kind' | 'id'>;
};

/** The cases that a person's roles in the workflows reach. */
export const reachOf = (registry: Registry, personId: string, grants: readonly Grant[]): readonly Reach[] => {
  const byRest = new Map<string, Reach>();
  for (const grant of grants)
    for (const workflow of registry.all) {
      const reach = reachIn(workflow, personId, grant);
      if (reach === undefined) continue;
      const rest = JSON.stringify(reach);
      byRest.set(rest, { ...reach, workflows: [...(byRest.get(rest)?.workflows ?? []), workflow.name] });
    }
  return [...byRest.values()];
};

const reachIn = (
  { roles }: Workflow,
  personId: string,
  { role, orgId, regionId, caseId }: Grant,
): Omit<Reach, 'workflows'> | undefined => {
  const narrowed = caseId === undefined ? {} : { caseId };
  switch (roles[role]?.lists) {
    case 'every case':
      return narrowed;
    case 'own council':
      return orgId === undefined ? undefined : { ...narrowed, councilId: orgId };
    case 'own region':
      return regionId === undefined ? undefined : { ...narrowed, regionId };
    case 'named persons':
      return { ...narrowed, party: { role, kind: 'person', id: personId } };
    case 'named organisations':
      return orgId === undefined ? undefined : { ...narrowed, party: { role, kind: 'organisation', id: orgId } };
    case undefined:
      return undefined;
  }
};

/** Whether it takes no more than the workflow to know that a reach has a case in it. */
export const isOfWholeWorkflows = ({ caseId, councilId, regionId, party }: Reach): boolean =>
  [caseId, councilId, regionId, party].every((narrowing) => narrowing === undefined);

/** What a row of `cases` must fulfil to be read, as conditions of the query. */
export const isReadable = (
  is: ExpressionBuilder<Tables, 'cases'>,
  readable: Readable,
  broad = false,
): readonly Expression<SqlBool>[] =>
  readable === 'every case' ? [] : [is.or(readable.map((reach) => isReached(is, reach, broad)))];

/** Has one of these values; an index is used for it, unless very many rows have. */
export const isOneOf = (
  is: ExpressionBuilder<Tables, 'cases'>,
  column: 'workflow' | 'regionId' | 'councilId' | 'brokerId',
  values: readonly string[],
  broad: boolean,
): Expression<SqlBool> =>
  // an expression has no index
  is(broad ? sql<string>`${is.ref(column)} || ''` : is.ref(column), 'in', values);

const isReached = (is: ExpressionBuilder<Tables, 'cases'>, reach: Reach, broad: boolean): Expression<SqlBool> => {
  const { workflows, caseId, councilId, regionId, party } = reach;
  return is.and([
    party === undefined
      ? isOneOf(is, 'workflow', workflows, broad || !isOfWholeWorkflows(reach))
      : is('stream', 'in', naming(is, party).where('case_parties.workflow', 'in', workflows)),
    ...(caseId === undefined ? [] : [is.or([is('id', '=', caseId), is('forCase', '=', caseId)])]),
    ...(councilId === undefined ? [] : [is('councilId', '=', councilId)]),
    ...(regionId === undefined ? [] : [is('regionId', '=', regionId)]),
  ]);
};

/** Streams of the cases that name somebody. */
export const naming = (
  is: ExpressionBuilder<Tables, 'cases'>,
  party: Partial<Pick<PartyRow, 'role' | 'kind' | 'id'>>,
) => {
  const streams = is.selectFrom('case_parties').select('case_parties.stream');
  return Object.entries(party).reduce(
    (query, [column, value]) => query.where(`case_parties.${column}` as 'case_parties.id', '=', value),
    streams,
  );
};

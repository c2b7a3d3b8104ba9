import type { Registry } from '@casewright/engine';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './database.js';
import { isOneOf, isReadable, naming, type Readable } from './readable.js';
import { stagesWithin } from './views/leaves.js';
import type { Search, WorklistFilter } from './worklist-question.js';

type Is = ExpressionBuilder<Tables, 'cases'>;
type Condition = Expression<SqlBool>;

/** What leads an index to the rows of a list. */
export type Way = 'workflow' | 'stage' | 'region' | 'council' | 'broker';

/** The ways that lead to very many rows; see `broadWays`. */
export type Broad = ReadonlySet<Way>;

const NONE: Broad = new Set();

/** What a row of `cases` must fulfil to be among those wanted and readable. No index is used for what is broad. */
export const isWanted = (
  is: Is,
  registry: Registry,
  { readable, ...filter }: WorklistFilter & { readonly readable: Readable },
  broad = NONE,
): Condition =>
  is.and([...isReadable(is, readable, broad.has('workflow')), ...conditionsOf(is, registry, filter, broad)]);

const conditionsOf = (is: Is, registry: Registry, filter: WorklistFilter, broad: Broad): readonly Condition[] => {
  const { workflow, stage, region, council, broker, owner, overdue, final, mine, q } = filter;
  return [
    ...oneOf(workflow, (values) => isOneOf(is, 'workflow', values, broad.has('workflow'))),
    ...oneOf(stage, (values) => isAt(is, registry, values, broad.has('stage'))),
    ...oneOf(region, (values) => isOneOf(is, 'regionId', values, broad.has('region'))),
    ...oneOf(council, (values) => isOneOf(is, 'councilId', values, broad.has('council'))),
    ...oneOf(broker, (values) => isOneOf(is, 'brokerId', values, broad.has('broker'))),
    ...oneOf(owner, (values) => is('ownerId', 'in', values)),
    ...(overdue === undefined ? [] : [is(overdue ? is.ref('late') : NOT_SOUGHT.late, '=', overdue ? 1 : 0)]),
    ...(final === undefined ? [] : [is(final ? is.ref('final') : NOT_SOUGHT.final, '=', final ? 1 : 0)]),
    ...(mine === undefined ? [] : [isOf(is, mine)]),
    ...(q === undefined ? [] : [matches(is, q)]),
  ];
};

// most cases are neither overdue nor closed: an expression has no index that would lead to all of them
const NOT_SOUGHT = { late: sql<number>`late + 0`, final: sql<number>`final + 0` };

const oneOf = (
  values: readonly string[] | undefined,
  condition: (values: readonly string[]) => Condition,
): readonly Condition[] => (values === undefined || values.length === 0 ? [] : [condition(values)]);

/** A stage stands for those within it: they are named, for so an index finds the cases at each. */
export const isAt = (is: Is, registry: Registry, stages: readonly string[], broad: boolean): Condition =>
  is.or(
    registry.all.flatMap((workflow) => {
      const leaves = stages.flatMap((stage) => stagesWithin(workflow, stage));
      if (leaves.length === 0) return [];
      return [is.and([isOneOf(is, 'workflow', [workflow.name], broad), is('stage', 'in', leaves)])];
    }),
  );

const isOf = (is: Is, personId: string): Condition =>
  is.or([
    is('ownerId', '=', personId),
    is('brokerId', '=', personId),
    is('stream', 'in', naming(is, { kind: 'person', id: personId })),
  ]);

const matches = (is: Is, { text, councils, regions, people }: Search): Condition =>
  is.or([
    is.and([is('id', '>=', text), is('id', '<', `${text}\u{10ffff}`)]),
    is('stream', '=', text),
    ...oneOf(councils, (values) => is('councilId', 'in', values)),
    ...oneOf(regions, (values) => is('regionId', 'in', values)),
    ...oneOf(people, (values) => is('ownerId', 'in', values)),
    ...oneOf(people, (values) => is('brokerId', 'in', values)),
  ]);

import type { Registry } from '@casewright/engine';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { cursorOf, placeOf } from './cursor.js';
import type { Queries, Tables } from './database.js';
import { isReadable, naming } from './readable.js';
import { stagesWithin } from './views/leaves.js';
import type { Search, Sort, WorklistFilter, WorklistQuestion } from './worklist-question.js';
import { worklistRow, type WorklistRow } from './worklist-row.js';

/** A page of the worklist; `next` is the cursor of the one after it. */
export type WorklistPage = { readonly cases: readonly WorklistRow[]; readonly next?: string };

type Is = ExpressionBuilder<Tables, 'cases'>;
type Condition = Expression<SqlBool>;

const SORTED_BY = {
  due: 'due',
  updated: 'updatedAt',
  started: 'startedAt',
  id: 'stream',
} as const satisfies Record<Sort['by'], keyof Tables['cases']>;

/** One page of the cases somebody may read. Throws a `RangeError` when the cursor is none of this sorting. */
export const listCases = async (
  queries: Queries,
  registry: Registry,
  question: WorklistQuestion,
): Promise<WorklistPage> => {
  const { sort, limit } = question;
  const rows = await casesAsked(queries, registry, question)
    .limit(limit + 1)
    .execute();

  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    cases: shown.map((row) => worklistRow(registry, row)),
    ...(last === undefined ? {} : { next: cursorOf(sort, { value: last[SORTED_BY[sort.by]], stream: last.stream }) }),
  };
};

/** The query behind a page. */
export const casesAsked = (queries: Queries, registry: Registry, question: WorklistQuestion) => {
  const { readable, sort, cursor, ...filter } = question;
  const column = SORTED_BY[sort.by];
  const direction = sort.descending ? 'desc' : 'asc';

  const place = cursor === undefined ? undefined : placeOf(sort, cursor);
  if (cursor !== undefined && place === undefined) throw new RangeError('The cursor is none of this list.');

  return queries
    .selectFrom('cases')
    .selectAll()
    .where((is) =>
      is.and([
        ...isReadable(is, readable),
        ...conditionsOf(is, registry, filter),
        ...(place === undefined
          ? []
          : [is(is.refTuple(column, 'stream'), sort.descending ? '<' : '>', is.tuple(place.value, place.stream))]),
      ]),
    )
    .orderBy(column, direction)
    .orderBy('stream', direction);
};

const conditionsOf = (is: Is, registry: Registry, filter: WorklistFilter): readonly Condition[] => {
  const { workflow, stage, region, council, broker, owner, overdue, final, mine, q } = filter;
  return [
    ...oneOf(workflow, (values) => is('workflow', 'in', values)),
    ...oneOf(stage, (values) => isAt(is, registry, values)),
    ...oneOf(region, (values) => is('regionId', 'in', values)),
    ...oneOf(council, (values) => is('councilId', 'in', values)),
    ...oneOf(broker, (values) => is('brokerId', 'in', values)),
    ...oneOf(owner, (values) => is('ownerId', 'in', values)),
    ...(overdue === undefined ? [] : [is('late', '=', overdue ? 1 : 0)]),
    ...(final === undefined ? [] : [is('final', '=', final ? 1 : 0)]),
    ...(mine === undefined ? [] : [isOf(is, mine)]),
    ...(q === undefined ? [] : [matches(is, q)]),
  ];
};

const oneOf = (
  values: readonly string[] | undefined,
  condition: (values: readonly string[]) => Condition,
): readonly Condition[] => (values === undefined || values.length === 0 ? [] : [condition(values)]);

/** A stage stands for those within it: they are named, for so an index finds the cases at each. */
const isAt = (is: Is, registry: Registry, stages: readonly string[]): Condition =>
  is.or(
    registry.all.flatMap((workflow) => {
      const leaves = stages.flatMap((stage) => stagesWithin(workflow, stage));
      return leaves.length === 0 ? [] : [is.and([is('workflow', '=', workflow.name), is('stage', 'in', leaves)])];
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

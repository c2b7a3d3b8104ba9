import type { Registry } from '@casewright/engine';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Queries, Tables } from './database.js';
import { isOfWholeWorkflows, isOneOf, type Readable } from './readable.js';
import { isAt, type Broad, type Way } from './worklist-conditions.js';
import type { WorklistFilter } from './worklist-question.js';

/** So many cases are sooner gone through in the order of a list than found by what they have in common and sorted. */
const MANY = 5000;

type Wanted = WorklistFilter & { readonly readable: Readable };
type Condition = (is: ExpressionBuilder<Tables, 'cases'>) => Expression<SqlBool>;

/**
 * What very many cases have of what a list wants. Their index is then no way to the list: the database, which does not
 * know how many they are, would read them all.
 */
export const broadWays = async (queries: Queries, registry: Registry, wanted: Wanted): Promise<Broad> => {
  const broad = new Set<Way>();
  for (const [way, values, condition] of waysOf(registry, wanted))
    if (values.length > 0 && (await hasMany(queries, condition))) broad.add(way);
  return broad;
};

const waysOf = (registry: Registry, wanted: Wanted): readonly (readonly [Way, readonly string[], Condition])[] => {
  const { readable, workflow = [], stage = [], region = [], council = [], broker = [] } = wanted;
  const workflows = workflow.length > 0 ? workflow : wholeWorkflows(readable);
  return [
    ['workflow', workflows, (is) => isOneOf(is, 'workflow', workflows, false)],
    ['stage', stage, (is) => isAt(is, registry, stage, false)],
    ['region', region, (is) => isOneOf(is, 'regionId', region, false)],
    ['council', council, (is) => isOneOf(is, 'councilId', council, false)],
    ['broker', broker, (is) => isOneOf(is, 'brokerId', broker, false)],
  ];
};

const wholeWorkflows = (readable: Readable): readonly string[] =>
  readable === 'every case' ? [] : readable.filter(isOfWholeWorkflows).flatMap(({ workflows }) => workflows);

const hasMany = async (queries: Queries, condition: Condition): Promise<boolean> => {
  const some = queries
    .selectFrom('cases')
    .select((is) => is.lit(1).as('one'))
    .where(condition)
    .limit(MANY + 1)
    .as('some');
  const count = queries.selectFrom(some).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.executeTakeFirstOrThrow()).count > MANY;
};

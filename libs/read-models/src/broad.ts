import type { Queries } from './database.js';
import { isOfWholeWorkflows, type Readable } from './readable.js';
import type { WorklistFilter } from './worklist-question.js';

/** So many cases are sooner gone through in the order of a list than found by their workflows and sorted. */
const MANY = 5000;

/**
 * Whether the workflows that a list is of have very many cases. Their index is then no way to the list: the database,
 * which does not know how many there are, would read them all.
 */
export const isBroad = async (
  queries: Queries,
  { readable, workflow = [] }: Pick<WorklistFilter, 'workflow'> & { readonly readable: Readable },
): Promise<boolean> => {
  const workflows = workflow.length > 0 ? workflow : wholeWorkflows(readable);
  if (workflows.length === 0) return false;

  const some = queries
    .selectFrom('cases')
    .select((is) => is.lit(1).as('one'))
    .where('workflow', 'in', workflows)
    .limit(MANY + 1)
    .as('some');
  const count = queries.selectFrom(some).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.executeTakeFirstOrThrow()).count > MANY;
};

const wholeWorkflows = (readable: Readable): readonly string[] =>
  readable === 'every case' ? [] : readable.filter(isOfWholeWorkflows).flatMap(({ workflows }) => workflows);

import type { Registry } from '@casewright/engine';
import { broadWays } from './broad.js';
import type { Queries } from './database.js';
import type { Readable } from './readable.js';
import { isWanted, type Broad } from './worklist-conditions.js';
import type { WorklistFilter } from './worklist-question.js';

/** How many of the cases somebody may read a filter leaves; counting ends at `atMost`. */
export type CountQuestion = WorklistFilter & { readonly readable: Readable; readonly atMost: number };

/** Counts cases. */
export const countCases = async (queries: Queries, registry: Registry, question: CountQuestion): Promise<number> => {
  const broad = await broadWays(queries, registry, question);
  return (await casesCounted(queries, registry, question, broad).executeTakeFirstOrThrow()).count;
};

/** The query behind a count. */
export const casesCounted = (
  queries: Queries,
  registry: Registry,
  { atMost, ...wanted }: CountQuestion,
  broad?: Broad,
) =>
  queries
    .selectFrom(
      queries
        .selectFrom('cases')
        .select((is) => is.lit(1).as('one'))
        .where((is) => isWanted(is, registry, wanted, broad))
        .limit(atMost)
        .as('found'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'));

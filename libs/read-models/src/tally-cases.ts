import type { Registry } from '@casewright/engine';
import type { Queries } from './database.js';
import type { Readable } from './readable.js';
import type { CaseRow } from './views/case-tables.js';
import { isWanted } from './worklist-conditions.js';
import type { WorklistFilter } from './worklist-question.js';

/** Columns by whose values cases can be tallied. */
export type TallyColumn = 'workflow' | 'version' | 'stage';

/** How many of the cases somebody may read there are, in groups of the same values of these columns. */
export type TallyQuestion<Column extends TallyColumn = TallyColumn> = WorklistFilter & {
  readonly readable: Readable;
  readonly by: readonly Column[];
};

/** How many cases have these values. */
export type Tally<Column extends TallyColumn = TallyColumn> = Pick<CaseRow, Column> & { readonly cases: number };

/** The groups there are, in the order of their columns; without columns, the one of all cases. */
export const tallyCases = async <Column extends TallyColumn>(
  queries: Queries,
  registry: Registry,
  question: TallyQuestion<Column>,
): Promise<readonly Tally<Column>[]> =>
  (await casesTallied(queries, registry, question).execute()) as readonly object[] as readonly Tally<Column>[];

/** The query behind a tally. */
export const casesTallied = (queries: Queries, registry: Registry, { by, ...wanted }: TallyQuestion) => {
  const counting = queries
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('cases'))
    .where((is) => isWanted(is, registry, wanted));
  return by.reduce((query, column) => query.select(column).groupBy(column).orderBy(column), counting);
};

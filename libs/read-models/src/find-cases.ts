import type { FoundCase, Registry } from '@casewright/engine';
import type { Queries } from './database.js';

const SEARCHED = ['stream', 'stage', 'councilId', 'regionId', 'ownerId', 'brokerId'] as const;
type Searched = (typeof SEARCHED)[number];

/** Finds the cases that name a stream as one they have to do with. */
const RELATED = 'related';

const isSearched = (column: string): column is Searched => SEARCHED.includes(column as Searched);

/** The cases of a workflow whose rows say all of this, in order of stream. Throws on what no row can say. */
export const findCases = async (
  queries: Queries,
  registry: Registry,
  workflow: string,
  where: Readonly<Record<string, string>>,
): Promise<readonly FoundCase[]> => {
  if (registry.named(workflow) === undefined) throw new Error(`There is no workflow ${workflow} to find cases of.`);

  let query = queries
    .selectFrom('cases')
    .select(['workflow', 'id', 'stream', 'stage'])
    .where('workflow', '=', workflow);
  for (const [column, value] of Object.entries(where)) {
    if (column === RELATED) {
      const naming = queries.selectFrom('case_links').select('case_links.stream').where('related', '=', value);
      query = query.where('stream', 'in', naming);
      continue;
    }
    if (!isSearched(column))
      throw new Error(`Cases cannot be found by ${column}: use ${[...SEARCHED, RELATED].join(', ')}.`);
    query = query.where(column, '=', value);
  }
  return query.orderBy('stream').execute();
};

import type { Registry } from '@casewright/engine';
import type { Queries } from './database.js';
import { isReadable, type Readable } from './readable.js';
import { worklistRow, type WorklistRow } from './worklist-row.js';

const MOST = 200;

/** The cases that a case names or that name it, of those that may be read, in order of stream; at most 200. */
export const relatedCases = async (
  queries: Queries,
  registry: Registry,
  { stream, readable }: { readonly stream: string; readonly readable: Readable },
): Promise<readonly WorklistRow[]> => {
  const rows = await queries
    .selectFrom('cases')
    .selectAll()
    .where((is) => {
      const named = is.selectFrom('case_links').select('related as other').where('case_links.stream', '=', stream);
      const naming = is.selectFrom('case_links').select('case_links.stream as other').where('related', '=', stream);
      return is.and([is('stream', 'in', named.union(naming)), is('stream', '!=', stream), ...isReadable(is, readable)]);
    })
    .orderBy('stream')
    .limit(MOST)
    .execute();
  return rows.map((row) => worklistRow(registry, row));
};

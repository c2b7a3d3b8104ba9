import type { Readable, Sort, WorklistFilter } from '@casewright/read-models';
import { searchNames, type Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { readableBy } from './readable-by.js';
import type { Filter } from './worklist-filter.js';

type Wanted = WorklistFilter & { readonly readable: Readable; readonly sort: Sort };

/** What the read models are asked for: the cases a filter leaves of those a caller may read. */
export const wantedBy = async (
  { registry, directory }: Runtime,
  caller: Caller,
  { q, mine, ...filter }: Filter,
): Promise<Wanted> => ({
  ...{ ...filter, readable: readableBy(registry, caller) },
  ...(mine ? { mine: caller.personId } : {}),
  ...(q === undefined ? {} : { q: await searchNames(directory, q) }),
});

import { moveCheckpoint, tableName, type Target } from './checkpoints.js';
import type { Database } from './database.js';
import { readRows, writeRows } from './tables.js';
import type { ViewEvent } from './view.js';
import { writing } from './writing.js';

/** What a page of the log brings to the views. */
export type ViewPage = {
  readonly events: readonly ViewEvent[];
  /** Where the page ends. */
  readonly position: number;
};

/** What folding needs of a database. */
export type Folding = Pick<Database, 'queries' | 'forEach'>;

/**
 * Folds a page into everything that has not seen it. Rows and checkpoints change in one transaction, so each event
 * counts exactly once. Throws `Overtaken` when another process has folded it.
 */
export const foldPage = (database: Folding, page: ViewPage, positions: ReadonlyMap<Target, number>): Promise<void> =>
  writing(database.queries, async (queries) => {
    for (const [target, from] of positions) await foldInto({ ...database, queries }, page, target, from);
  });

/** Folds what a target has not seen of a page, within a transaction. */
export const foldInto = async (
  database: Folding,
  { events, position }: ViewPage,
  target: Target,
  from: number,
): Promise<void> => {
  if (from >= position) return;

  // first, for it takes the write lock: nobody else folds from here on
  await moveCheckpoint(database.queries, target, from, position);
  const unseen = events.filter((event) => event.position > from);
  if (unseen.length === 0) return;

  const { view } = target;
  const nameOf = (table: (typeof view.tables)[number]) => tableName(target, table);
  const rows = await readRows(database.queries, nameOf(view.tables[0]), view.tables[0], view.needs(unseen));
  const changes = view.fold(unseen, rows);
  for (const [at, table] of view.tables.entries()) await writeRows(database, nameOf(table), table, changes[at] ?? NONE);
};

const NONE = new Map<string, undefined>();

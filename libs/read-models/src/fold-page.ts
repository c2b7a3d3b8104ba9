import { moveCheckpoint } from './checkpoints.js';
import type { Queries } from './database.js';
import type { View, ViewEvent } from './view.js';
import { readRows, writeRows } from './view-tables.js';

/** What a page brings to the views, and where each of them is. */
export type Folding = {
  readonly events: readonly ViewEvent[];
  /** Where the page ends. */
  readonly position: number;
  readonly positions: ReadonlyMap<View, number>;
};

/**
 * Folds a page into every view that has not seen it. Rows and checkpoints change in one transaction, so each event
 * counts exactly once. Throws `Overtaken` when another process has folded it.
 */
export const foldPage = (queries: Queries, { events, position, positions }: Folding): Promise<void> =>
  queries.transaction().execute(async (transaction) => {
    for (const [view, from] of positions) {
      if (from >= position) continue;

      // first, for it takes the write lock: nobody else folds from here on
      await moveCheckpoint(transaction, view, from, position);
      const unseen = events.filter((event) => event.position > from);
      if (unseen.length === 0) continue;

      const rows = await readRows(transaction, view, view.needs(unseen));
      await writeRows(transaction, view, view.fold(unseen, rows));
    }
  });

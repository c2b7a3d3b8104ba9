import type { Queries } from './database.js';
import { forget } from './rebuilds.js';
import { makeIndexes, makeTable } from './tables.js';
import type { View } from './view.js';
import { writing } from './writing.js';

/** Empties a view, for the log is empty: both are to be followed from the first event on. */
export const startOver = (queries: Queries, view: View): Promise<void> =>
  writing(queries, async (transaction) => {
    const begun = { view: view.name, version: view.version, position: 0 };
    await transaction
      .insertInto('checkpoints')
      .values(begun)
      .onConflict((conflict) => conflict.column('view').doUpdateSet(begun))
      .execute();
    await forget(transaction, view);
    for (const table of view.tables) {
      await makeTable(transaction, table.name, table);
      await makeIndexes(transaction, table.name, table);
    }
  });

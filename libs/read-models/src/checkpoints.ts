import type { Queries } from './database.js';
import type { View } from './view.js';
import { makeTable } from './view-tables.js';

/** Somebody else has folded on: read the checkpoints again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Makes the table of each view that has none of its version, or that is further than the log; it starts over. */
export const prepareViews = async (queries: Queries, views: readonly View[], head: number): Promise<void> => {
  await queries.schema
    .createTable('checkpoints')
    .ifNotExists()
    .addColumn('view', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();

  for (const view of views) {
    const kept = await queries.selectFrom('checkpoints').selectAll().where('view', '=', view.name).executeTakeFirst();
    if (kept?.version !== view.version || Number(kept.position) > head) await startOver(queries, view);
  }
};

/** Empties a view, to be folded from the first event on. */
export const startOver = (queries: Queries, view: View): Promise<void> =>
  queries.transaction().execute(async (transaction) => {
    const begun = { view: view.name, version: view.version, position: 0 };
    await transaction
      .insertInto('checkpoints')
      .values(begun)
      .onConflict((conflict) => conflict.column('view').doUpdateSet(begun))
      .execute();
    await makeTable(transaction, view);
  });

/** Position of each view. Throws when another version of the program has taken a view over. */
export const readCheckpoints = async (queries: Queries, views: readonly View[]): Promise<Map<View, number>> => {
  const kept = await queries.selectFrom('checkpoints').selectAll().execute();

  return new Map(
    views.map((view) => {
      const { version, position } = kept.find(({ view: name }) => name === view.name) ?? {};
      if (version !== view.version)
        throw new Error(
          `The view ${view.name} is kept at version ${version}, and this program folds version ${view.version}: ` +
            'run one version of Casewright on these read models.',
        );
      return [view, Number(position)];
    }),
  );
};

/** Moves a view's checkpoint. Throws `Overtaken` when it is not where it was expected. */
export const moveCheckpoint = async (queries: Queries, view: View, from: number, to: number): Promise<void> => {
  const { numUpdatedRows } = await queries
    .updateTable('checkpoints')
    .set({ position: to })
    .where('view', '=', view.name)
    .where('version', '=', view.version)
    .where('position', '=', from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Overtaken(`The view ${view.name} is no longer at position ${from}.`);
};

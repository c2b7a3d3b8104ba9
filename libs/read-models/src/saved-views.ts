import type { Queries } from './database.js';
import { writing } from './writing.js';

/** A list somebody wants to come back to: its name, and the query string of the worklist. */
export type SavedView = { readonly name: string; readonly query: string };

/** The lists people have saved. Beside the log; no rebuild touches them. */
export interface SavedViews {
  /** A person's saved views, by name. */
  of(personId: string): Promise<readonly SavedView[]>;
  /** Adds or replaces one; answers false when the person has as many as anybody may have. */
  put(personId: string, view: SavedView): Promise<boolean>;
  /** Answers whether there was one. */
  remove(personId: string, name: string): Promise<boolean>;
}

const MOST = 100;

/** Opens the table of saved views. */
export const openSavedViews = async (queries: Queries) => {
  await writing(queries, ({ schema }) =>
    schema
      .createTable('saved_views')
      .ifNotExists()
      .addColumn('personId', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('query', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('saved_views_key', ['personId', 'name'])
      .execute(),
  );

  const of = (personId: string, from = queries) =>
    from.selectFrom('saved_views').select(['name', 'query']).where('personId', '=', personId).orderBy('name').execute();

  const savedViews: SavedViews = {
    of: (personId) => of(personId),
    put: (personId, { name, query }) =>
      writing(queries, async (transaction) => {
        await transaction
          .insertInto('saved_views')
          .values({ personId, name, query })
          .onConflict((conflict) => conflict.columns(['personId', 'name']).doUpdateSet({ query }))
          .execute();
        const isTooMany = (await of(personId, transaction)).length > MOST;
        if (isTooMany) await removed(transaction, personId, name);
        return !isTooMany;
      }),
    remove: (personId, name) => writing(queries, (transaction) => removed(transaction, personId, name)),
  };
  return {
    savedViews,
    clear: () => writing(queries, async (all) => void (await all.deleteFrom('saved_views').execute())),
  };
};

const removed = async (queries: Queries, personId: string, name: string): Promise<boolean> => {
  const gone = queries.deleteFrom('saved_views').where('personId', '=', personId).where('name', '=', name);
  return (await gone.executeTakeFirst()).numDeletedRows > 0n;
};

import type { NameRow, Queries } from './database.js';
import { writing } from './writing.js';

/** What people and organisations are called. Beside the log, so that a name can be changed and forgotten. */
export interface Names {
  /** Adds or replaces by kind and id. */
  put(rows: readonly NameRow[]): Promise<void>;
  /** What one is called. */
  find(kind: string, id: string): Promise<string | undefined>;
  /** The names of one kind, in id order. */
  all(kind: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** Opens the table of names. */
export const openNames = async (queries: Queries) => {
  await writing(queries, ({ schema }) =>
    schema
      .createTable('names')
      .ifNotExists()
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('names_key', ['kind', 'id'])
      .execute(),
  );

  const names: Names = {
    put: (rows) =>
      writing(queries, async (transaction) => {
        for (const { kind, id, name } of rows)
          await transaction
            .insertInto('names')
            .values({ kind, id, name })
            .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ name }))
            .execute();
      }),
    find: async (kind, id) => {
      const named = queries.selectFrom('names').select('name').where('kind', '=', kind).where('id', '=', id);
      return (await named.executeTakeFirst())?.name;
    },
    all: (kind) => queries.selectFrom('names').select(['id', 'name']).where('kind', '=', kind).orderBy('id').execute(),
  };
  return { names, clear: () => writing(queries, async (all) => void (await all.deleteFrom('names').execute())) };
};

import type { Kysely } from 'kysely';
import type { Queries } from './database.js';
import type { Changes, View, ViewRow } from './view.js';

/** A view's table by its name, which is all that is known of it here. */
type ViewTables = Kysely<Record<string, ViewRow>>;

const tables = (queries: Queries) => queries as unknown as ViewTables;

/** Rows in one statement; databases limit the values of one. */
const CHUNK = 500;

/** Makes a view's table, empty, in place of the one it had. */
export const makeTable = async (queries: Queries, { name, key, columns, indexes }: View): Promise<void> => {
  await queries.schema.dropTable(name).ifExists().execute();

  let table = queries.schema.createTable(name);
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column, type, (made) => (column === key ? made.primaryKey() : made));
  await table.execute();

  for (const columnsOf of indexes)
    await queries.schema
      .createIndex(`${name}_by_${columnsOf.join('_')}`)
      .on(name)
      .columns([...columnsOf])
      .execute();
};

/** The rows of a view that have these keys, by key. */
export const readRows = async (
  queries: Queries,
  { name, key }: View,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ViewRow>> => {
  const found = new Map<string, ViewRow>();
  for (const some of chunks(keys))
    for (const row of await tables(queries).selectFrom(name).selectAll().where(key, 'in', some).execute())
      found.set(row[key] as string, row);
  return found;
};

/** Puts and removes the rows of a view. */
export const writeRows = async (queries: Queries, { name, key, columns }: View, changes: Changes): Promise<void> => {
  const gone = [...changes].filter(([, row]) => row === undefined).map(([of]) => of);
  for (const some of chunks(gone)) await tables(queries).deleteFrom(name).where(key, 'in', some).execute();

  const rows = [...changes.values()].filter((row) => row !== undefined);
  for (const some of chunks(rows))
    await tables(queries)
      .insertInto(name)
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column(key)
          .doUpdateSet((set) =>
            Object.fromEntries(Object.keys(columns).map((column) => [column, set.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
};

const chunks = <Item>(items: readonly Item[]): readonly Item[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));

import type { CompiledQuery, DialectAdapter, Kysely } from 'kysely';
import type { Database, Queries } from './database.js';
import type { Changes, Table, ViewRow } from './view.js';

/** Tables by their names, which is all that is known of them here. */
type Named = Kysely<Record<string, ViewRow>>;

export const named = (queries: Queries) => queries as unknown as Named;

/** Makes a table, empty, in place of one of that name. */
export const makeTable = async (queries: Queries, name: string, { key, columns, addedOnce }: Table): Promise<void> => {
  await dropTable(queries, name);

  let table = queries.schema.createTable(name);
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column, type, (made) =>
      column === key && addedOnce === undefined ? made.primaryKey().notNull() : made,
    );
  await table.execute();
};

export const dropTable = (queries: Queries, name: string): Promise<void> =>
  queries.schema.dropTable(name).ifExists().execute();

/** Makes a table's indexes where it has none. They are called after the table's name at this time. */
export const makeIndexes = async (queries: Queries, name: string, { indexes }: Table): Promise<void> => {
  for (const columns of indexes)
    await queries.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .ifNotExists()
      .on(name)
      .columns([...columns])
      .execute();
};

/** The rows that have these keys, by key. */
export const readRows = async (
  queries: Queries,
  name: string,
  { key }: Table,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ViewRow>> => {
  const found = new Map<string, ViewRow>();
  for (const some of portions(keys)) {
    const query = compiled(queries, `read ${name} ${some.length}`, () =>
      named(queries).selectFrom(name).selectAll().where(key, 'in', some).compile(),
    );
    const { rows } = await queries.executeQuery<ViewRow>({ ...query, parameters: some });
    for (const row of rows) found.set(row[key] as string, row);
  }
  return found;
};

/** Puts and removes rows, within a transaction. */
export const writeRows = async (
  { queries, forEach }: Pick<Database, 'queries' | 'forEach'>,
  name: string,
  table: Table,
  changes: Changes,
): Promise<void> => {
  const columns = Object.keys(table.columns);
  const gone: (readonly string[])[] = [];
  const put: (readonly unknown[])[] = [];
  for (const [key, row] of changes)
    if (row === undefined) gone.push([key]);
    else put.push(columns.map((column) => row[column]));

  const removing = () => named(queries).deleteFrom(name).where(table.key, '=', '').compile();
  if (gone.length > 0) await forEach(queries, compiled(queries, `remove ${name}`, removing), gone);

  const putting = () => insert(queries, name, table).compile();
  if (put.length > 0) await forEach(queries, compiled(queries, `put ${name}`, putting), put);
};

const insert = (queries: Queries, name: string, { key, columns, addedOnce }: Table) => {
  const adding = named(queries)
    .insertInto(name)
    .values(Object.fromEntries(Object.keys(columns).map((column) => [column, column])));
  if (addedOnce !== undefined) return adding;

  return adding.onConflict((conflict) =>
    conflict
      .column(key)
      .doUpdateSet((set) =>
        Object.fromEntries(Object.keys(columns).map((column) => [column, set.ref(`excluded.${column}`)])),
      ),
  );
};

/** How many keys one statement takes; few sizes, so that few statements are compiled and prepared. */
const SIZES = [256, 64, 16, 4, 1];

const portions = (keys: readonly string[]): readonly (readonly string[])[] => {
  const taken: (readonly string[])[] = [];
  let at = 0;
  for (const size of SIZES) for (; keys.length - at >= size; at += size) taken.push(keys.slice(at, at + size));
  return taken;
};

// compiling a statement takes longer than running it
const known = new WeakMap<DialectAdapter, Map<string, CompiledQuery>>();

const compiled = (queries: Queries, name: string, compile: () => CompiledQuery): CompiledQuery => {
  const { adapter } = queries.getExecutor();
  const ofDialect = known.get(adapter) ?? new Map<string, CompiledQuery>();
  known.set(adapter, ofDialect);

  const query = ofDialect.get(name) ?? compile();
  ofDialect.set(name, query);
  return query;
};

import { sql, type RawBuilder } from 'kysely';
import { tableName, type Target } from './checkpoints.js';
import type { Queries } from './database.js';
import type { Table } from './view.js';

/** How the rows of a rebuilt table differ from those in use, in the columns that both have. */
export type Difference = {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Keys of the first rows that differ, at most ten. */
  readonly first: readonly string[];
};

const MOST_KEYS = 10;

/** Compares the tables of a rebuild with those in use. A table that is not in use yet counts as empty. */
export const differencesOf = async (queries: Queries, target: Target): Promise<readonly Difference[]> => {
  const inUse = await queries.introspection.getTables();
  const differences: Difference[] = [];
  for (const table of target.view.tables) {
    const columns = inUse.find(({ name }) => name === table.name)?.columns.map(({ name }) => name) ?? [];
    differences.push(await differenceOf(queries, table, columns, tableName(target, table)));
  }
  return differences;
};

const differenceOf = async (
  queries: Queries,
  { name, key, columns }: Table,
  columnsBefore: readonly string[],
  rebuilt: string,
): Promise<Difference> => {
  const shared = Object.keys(columns).filter((column) => column !== key && columnsBefore.includes(column));
  const before = columnsBefore.includes(key) ? keysOf(name, key) : sql`select null as "key" where 1 = 0`;
  const after = keysOf(rebuilt, key);

  const added = sql`${after} except ${before}`;
  const removed = sql`${before} except ${after}`;
  const changed = shared.length === 0 ? sql`${removed} intersect ${added}` : changedKeys(name, rebuilt, key, shared);
  const counted = (rows: RawBuilder<unknown>) => count(queries, rows);

  return {
    ...{ table: name, rowsBefore: await counted(before), rowsAfter: await counted(after) },
    ...{ added: await counted(added), removed: await counted(removed), changed: await counted(changed) },
    first: await firstOf(queries, [added, removed, changed]),
  };
};

const keysOf = (table: string, key: string) => sql`select ${sql.ref(key)} as "key" from ${sql.table(table)}`;

const changedKeys = (before: string, after: string, key: string, columns: readonly string[]) => {
  const differs = columns.map((column) => sql`a.${sql.ref(column)} is distinct from b.${sql.ref(column)}`);
  return sql`
    select a.${sql.ref(key)} as "key" from ${sql.table(after)} a
    join ${sql.table(before)} b on b.${sql.ref(key)} = a.${sql.ref(key)} where ${sql.join(differs, sql` or `)}`;
};

const count = async (queries: Queries, rows: RawBuilder<unknown>): Promise<number> => {
  const found = await sql<{ readonly count: number }>`select count(*) as "count" from (${rows}) counted`.execute(
    queries,
  );
  return Number(found.rows[0]?.count);
};

const firstOf = async (queries: Queries, sets: readonly RawBuilder<unknown>[]): Promise<readonly string[]> => {
  const rows = sql.join(
    sets.map((set) => sql`select "key" from (${set}) differing`),
    sql` union `,
  );
  const found = await sql<{ readonly key: string }>`
    select "key" from (${rows}) found order by "key" limit ${sql.lit(MOST_KEYS)}`.execute(queries);
  return found.rows.map(({ key }) => key);
};

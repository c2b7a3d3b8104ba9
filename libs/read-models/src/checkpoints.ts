import type { Queries } from './database.js';
import type { Table, View } from './view.js';
import { writing } from './writing.js';

/** Somebody else has folded on: read the checkpoints again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** A view's tables that are folded: those in use, or those that a rebuild makes beside them. */
export type Target = { readonly view: View; readonly rebuild?: string };

export const tableName = ({ rebuild }: Pick<Target, 'rebuild'>, { name }: Table): string =>
  rebuild === undefined ? name : `${name}__${rebuild}`;

/** Makes what says how far each view and each rebuild is, and forgets those that are further than the log. */
export const prepareCheckpoints = (queries: Queries, headOf: () => Promise<number>): Promise<void> =>
  writing(queries, async (transaction) => {
    await tableOf(transaction, 'checkpoints').execute();
    await tableOf(transaction, 'rebuilds')
      .addColumn('rebuild', 'text', (column) => column.notNull())
      .execute();

    // the log's end is looked up afterwards: others may fold on meanwhile, and never beyond it
    const kept = await transaction.selectFrom('checkpoints').select(['view', 'position']).execute();
    const head = await headOf();
    const beyond = kept.filter(({ position }) => Number(position) > head).map(({ view }) => view);
    if (beyond.length > 0) await transaction.deleteFrom('checkpoints').where('view', 'in', beyond).execute();
  });

const tableOf = ({ schema }: Queries, name: string) =>
  schema
    .createTable(name)
    .ifNotExists()
    .addColumn('view', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull());

/** Where the views stand that are in use at their version, and not further than the log. */
export const readCheckpoints = async (queries: Queries, views: readonly View[]): Promise<Map<View, number>> => {
  const kept = await queries.selectFrom('checkpoints').selectAll().execute();
  return new Map(
    views.flatMap((view) => {
      const found = kept.find(({ view: name, version }) => name === view.name && version === view.version);
      return found === undefined ? [] : [[view, Number(found.position)] as const];
    }),
  );
};

/** Moves a checkpoint. Throws `Overtaken` when it is not where it was expected. */
export const moveCheckpoint = async (
  queries: Queries,
  { view, rebuild }: Target,
  from: number,
  to: number,
): Promise<void> => {
  const table = (rebuild === undefined ? 'checkpoints' : 'rebuilds') as 'rebuilds';
  const { numUpdatedRows } = await queries
    .updateTable(table)
    .set({ position: to })
    .where('view', '=', view.name)
    .where('version', '=', view.version)
    .where('position', '=', from)
    .$if(rebuild !== undefined, (update) => update.where('rebuild', '=', rebuild as string))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Overtaken(`The view ${view.name} is no longer at position ${from}.`);
};

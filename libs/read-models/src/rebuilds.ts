import { randomUUID } from 'node:crypto';
import { tableName, type Target } from './checkpoints.js';
import type { Queries } from './database.js';
import { dropTable, makeTable } from './tables.js';
import type { View } from './view.js';
import { writing } from './writing.js';

/** A later rebuild of the same view goes on instead. */
export class RebuildReplaced extends Error {
  override readonly name = 'RebuildReplaced';
}

type Positions = Map<Target, number>;

/**
 * Begins to rebuild views: `anew`, in place of any rebuild under way, or going on with one of the same version that is
 * not further than the log.
 */
export const beginRebuilds = (
  queries: Queries,
  views: readonly View[],
  from: 'anew' | { readonly upTo: number },
): Promise<Positions> =>
  writing(queries, async (transaction) => {
    const positions: Positions = new Map();
    for (const view of views) {
      await forget(transaction, view, from);
      const kept = await underWay(transaction, view);
      const { rebuild, position } = kept ?? (await begin(transaction, view));
      positions.set({ view, rebuild }, Number(position));
    }
    return positions;
  });

/**
 * Where rebuilds stand that others have worked on meanwhile; without those that are in place by now. Throws
 * `RebuildReplaced` when one was begun anew, unless it does not matter whose rebuild goes on.
 */
export const resumeRebuilds = async (queries: Queries, positions: Positions, own: boolean): Promise<Positions> => {
  const resumed: Positions = new Map();
  for (const { view, rebuild } of positions.keys()) {
    const kept = await underWay(queries, view);
    if (kept === undefined) continue;
    if (kept.version !== view.version || (own && kept.rebuild !== rebuild))
      throw new RebuildReplaced(`Another rebuild of ${view.name} has begun, and goes on instead of this one.`);
    resumed.set({ view, rebuild: kept.rebuild }, Number(kept.position));
  }
  return resumed;
};

/** Lets go of a view's rebuild and its tables. */
export const forget = async (
  transaction: Queries,
  { name, version, tables }: View,
  from: 'anew' | { readonly upTo: number },
): Promise<void> => {
  const ofView = transaction.deleteFrom('rebuilds').where('view', '=', name).returning('rebuild');
  const unfit =
    from === 'anew'
      ? ofView
      : ofView.where((is) => is.or([is('version', '!=', version), is('position', '>', from.upTo)]));
  for (const { rebuild } of await unfit.execute())
    for (const table of tables) await dropTable(transaction, tableName({ rebuild }, table));
};

const underWay = (queries: Queries, { name }: View) =>
  queries.selectFrom('rebuilds').selectAll().where('view', '=', name).executeTakeFirst();

const begin = async (transaction: Queries, view: View) => {
  const begun = { view: view.name, version: view.version, position: 0, rebuild: randomUUID().slice(0, 8) };
  await transaction.insertInto('rebuilds').values(begun).execute();
  for (const table of view.tables) await makeTable(transaction, tableName(begun, table), table);
  return begun;
};

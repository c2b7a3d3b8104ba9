import { randomUUID } from 'node:crypto';
import { readCheckpoints, tableName, type Target } from './checkpoints.js';
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
 * Begins to rebuild views: `anew`, in place of any rebuild under way; or only those that are missing, going on with a
 * rebuild of the same version that is not further than the log.
 */
export const beginRebuilds = (
  queries: Queries,
  views: readonly View[],
  from: 'anew' | { readonly headOf: () => Promise<number> },
): Promise<Positions> =>
  writing(queries, async (transaction) => {
    const inPlace = await readCheckpoints(transaction, views);
    const positions: Positions = new Map();
    for (const view of views) {
      if (from !== 'anew' && inPlace.has(view)) continue;

      const kept = from === 'anew' ? undefined : await underWay(transaction, view);
      const fits = kept?.version === view.version && from !== 'anew' && Number(kept.position) <= (await from.headOf());
      const { rebuild, position } = fits ? kept : await begin(transaction, view);
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
export const forget = async (transaction: Queries, { name, tables }: View): Promise<void> => {
  const gone = await transaction.deleteFrom('rebuilds').where('view', '=', name).returning('rebuild').execute();
  for (const { rebuild } of gone)
    for (const table of tables) await dropTable(transaction, tableName({ rebuild }, table));
};

const underWay = (queries: Queries, { name }: View) =>
  queries.selectFrom('rebuilds').selectAll().where('view', '=', name).executeTakeFirst();

const begin = async (transaction: Queries, view: View) => {
  await forget(transaction, view);
  const begun = { view: view.name, version: view.version, position: 0, rebuild: randomUUID().slice(0, 8) };
  await transaction.insertInto('rebuilds').values(begun).execute();
  for (const table of view.tables) await makeTable(transaction, tableName(begun, table), table);
  return begun;
};

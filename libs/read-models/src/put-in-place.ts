import type { EventStore } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { moveCheckpoint, readCheckpoints, tableName, type Target } from './checkpoints.js';
import type { Queries } from './database.js';
import { differencesOf, type Difference } from './difference.js';
import { foldInto, type Folding } from './fold-page.js';
import { LogEmptied } from './log-emptied.js';
import { dropTable } from './tables.js';
import { viewEvents } from './view-events.js';
import { writing } from './writing.js';

type Parts = {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly registry: Registry;
  readonly database: Folding;
};

/** What became of the rebuild of one view. */
export type Rebuilt = {
  readonly view: string;
  readonly version: number;
  readonly position: number;
  readonly differences?: readonly Difference[];
};

/**
 * Puts the tables of rebuilds in the place of those in use, in one transaction, each at the position the old one had
 * or later. Throws `Overtaken` when others have worked on a rebuild.
 */
export const putInPlace = (
  parts: Parts,
  positions: ReadonlyMap<Target, number>,
  { compare = false }: { readonly compare?: boolean },
): Promise<readonly Rebuilt[]> =>
  writing(parts.database.queries, async (transaction) => {
    // first, for it takes the write lock: from here on nobody moves
    for (const [target, from] of positions) await moveCheckpoint(transaction, target, from, from);

    const views = [...positions.keys()].map(({ view }) => view);
    const inUse = [...(await readCheckpoints(transaction, views))].map(([view, from]) => [{ view }, from] as const);
    const goal = Math.max(...positions.values(), ...inUse.map(([, from]) => from));
    const database = { ...parts.database, queries: transaction };
    await bringTo(goal, { ...parts, database }, [...positions, ...(compare ? inUse : [])]);

    const rebuilt: Rebuilt[] = [];
    for (const target of positions.keys()) {
      const differences = compare ? { differences: await differencesOf(transaction, target) } : {};
      await takePlace(transaction, target, goal);
      rebuilt.push({ view: target.view.name, version: target.view.version, position: goal, ...differences });
    }
    return rebuilt;
  });

/** Folds on to a position the log has, whoever is not there yet. */
const bringTo = async (
  goal: number,
  { store, registry, database }: Parts,
  positions: readonly (readonly [Target, number])[],
): Promise<void> => {
  const reached = new Map(positions);
  let position = Math.min(...reached.values());
  if (position >= goal) return;

  const { signal } = new AbortController();
  for await (const page of store.subscribe(position, { signal })) {
    if (page.position < position) throw new LogEmptied();
    position = Math.min(page.position, goal);
    const events = viewEvents(
      registry,
      page.events.filter((event) => event.position <= goal),
    );
    for (const [target, from] of reached) {
      await foldInto(database, { events, position }, target, from);
      reached.set(target, Math.max(from, position));
    }
    if (position >= goal) return;
  }
  throw new Error(`The log cannot be read up to ${goal} any more.`);
};

const takePlace = async (transaction: Queries, target: Target, position: number): Promise<void> => {
  const { view } = target;
  for (const table of view.tables) {
    await dropTable(transaction, table.name);
    await transaction.schema.alterTable(tableName(target, table)).renameTo(table.name).execute();
  }

  const checkpoint = { view: view.name, version: view.version, position };
  await transaction
    .insertInto('checkpoints')
    .values(checkpoint)
    .onConflict((conflict) => conflict.column('view').doUpdateSet(checkpoint))
    .execute();
  await transaction.deleteFrom('rebuilds').where('view', '=', view.name).execute();
};

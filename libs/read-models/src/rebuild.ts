import type { EventStore } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { moveCheckpoint, Overtaken, readCheckpoints, tableName, type Target } from './checkpoints.js';
import type { Queries } from './database.js';
import { foldPage, type Folding } from './fold-page.js';
import { LogEmptied } from './log-emptied.js';
import { putInPlace, type Rebuilt } from './put-in-place.js';
import { beginRebuilds, resumeRebuilds } from './rebuilds.js';
import { makeIndexes } from './tables.js';
import type { View } from './view.js';
import { viewEvents } from './view-events.js';
import { writing } from './writing.js';

export type RebuildParts = {
  readonly store: Pick<EventStore, 'subscribe' | 'head'>;
  readonly registry: Registry;
  readonly database: Folding;
};

export type RebuildOptions = {
  readonly signal: AbortSignal;
  /** Whether it starts from the first event in any case; else it goes on with what another process has begun. */
  readonly anew?: boolean;
  /** Whether the rows are compared with those in use, before they take their place. */
  readonly compare?: boolean;
  readonly onProgress?: (position: number, head: number) => void;
};

const PAGE_SIZE = 1000;

/**
 * Folds views from the first event on into tables beside those in use, and puts them in place when they have caught
 * up; readers have the old rows until then. Answers nothing when it is stopped. Throws `RebuildReplaced` when a later
 * rebuild of the same view goes on instead.
 */
export const rebuildViews = async (
  parts: RebuildParts,
  views: readonly View[],
  options: RebuildOptions,
): Promise<readonly Rebuilt[]> => {
  const { store, database } = parts;
  const { queries } = database;
  const { anew = false, signal } = options;
  let positions = await beginRebuilds(queries, views, anew ? 'anew' : { headOf: () => store.head() });
  if (positions.size === 0) return putByOthers(queries, views);

  while (!signal.aborted)
    try {
      if (!(await catchUp(parts, positions, options))) break;
      await index(queries, positions);
      return await putInPlace(parts, positions, options);
    } catch (error) {
      if (error instanceof LogEmptied) positions = await beginRebuilds(queries, views, 'anew');
      else if (error instanceof Overtaken) positions = await resumeRebuilds(queries, positions, anew);
      else throw error;
      if (positions.size === 0) return putByOthers(queries, views);
    }
  return [];
};

/** Folds up to the end of the log; answers false when it was stopped before. */
const catchUp = async (
  { store, registry, database }: RebuildParts,
  positions: Map<Target, number>,
  { signal, onProgress }: RebuildOptions,
): Promise<boolean> => {
  let reached = Math.min(...positions.values());
  let head = await store.head();
  if (reached >= head) return true;

  const filter = { streamPrefixes: registry.all.map(({ category }) => `${category}-`) };
  for await (const page of store.subscribe(reached, { signal, pageSize: PAGE_SIZE, filter })) {
    if (page.position < reached) throw new LogEmptied();
    reached = page.position;

    await foldPage(database, { events: viewEvents(registry, page.events), position: reached }, positions);
    for (const [target, from] of positions) positions.set(target, Math.max(from, reached));
    head = await store.head();
    onProgress?.(reached, head);
    if (reached >= head) return true;
  }
  return false;
};

/** Afterwards, for it takes less long than to keep indexes while rows come by the thousand. */
const index = (queries: Queries, positions: ReadonlyMap<Target, number>): Promise<void> =>
  writing(queries, async (transaction) => {
    // first, for others who work on the same rebuild may have put it in place
    for (const [target, from] of positions) await moveCheckpoint(transaction, target, from, from);
    for (const target of positions.keys())
      for (const table of target.view.tables) await makeIndexes(transaction, tableName(target, table), table);
  });

const putByOthers = async (queries: Queries, views: readonly View[]): Promise<readonly Rebuilt[]> => {
  const positions = await readCheckpoints(queries, views);
  return [...positions].map(([{ name, version }, position]) => ({ view: name, version, position }));
};

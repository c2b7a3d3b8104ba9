import type { EventStore, Page } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { Overtaken, readCheckpoints } from './checkpoints.js';
import { foldPage, type Folding } from './fold-page.js';
import { rebuildViews } from './rebuild.js';
import { startOver } from './start-over.js';
import type { View } from './view.js';
import { viewEvents } from './view-events.js';
import { waiters } from './waiters.js';

export type ProjectorParts = {
  readonly store: Pick<EventStore, 'subscribe' | 'head'>;
  readonly registry: Registry;
  readonly database: Folding;
  readonly views: readonly View[];
};

const PAGE_SIZE = 1000;

/** Follows the log and keeps the views in step with it; a view that is not there in its version is made beside first. */
export const projector = async (parts: ProjectorParts) => {
  const { store, registry, database, views } = parts;
  const { queries } = database;
  const streamPrefixes = registry.all.map(({ category }) => `${category}-`);
  const { notify, until } = waiters();
  let positions = await readCheckpoints(queries, views);
  let following = new AbortController();

  const isInPlace = (wanted: readonly View[]) => wanted.every((view) => positions.has(view));
  const position = () => (positions.size === 0 ? 0 : Math.min(...positions.values()));

  const take = async (page: Page, after: number) => {
    if (page.position < after) await restart();
    else if (position() < after) throw new Overtaken('A view that has come into place has yet to see what was before.');
    const targets = new Map([...positions].map(([view, from]) => [{ view }, from]));
    await foldPage(database, { events: viewEvents(registry, page.events), position: page.position }, targets);
    for (const { view } of targets.keys()) advance(view, page.position);
    notify();
  };

  // a view that came into place meanwhile has not seen the page
  const advance = (view: View, to: number) => {
    const from = positions.get(view);
    if (from !== undefined) positions.set(view, Math.max(from, to));
  };

  const restart = async () => {
    for (const view of views) await startOver(queries, view);
    await reread();
  };

  const reread = async () => {
    const known = positions;
    positions = await readCheckpoints(queries, views);
    for (const { name, version } of [...known.keys()].filter((view) => !positions.has(view)))
      throw new Error(
        `The view ${name} is no longer kept at version ${version}, which this program folds: ` +
          'run one version of Casewright on these read models.',
      );
    notify();
  };

  /** Follows until stopped, or until other views are to be followed. */
  const follow = async (signal: AbortSignal) => {
    following = new AbortController();
    const either = AbortSignal.any([signal, following.signal]);
    const subscribing = { signal: either, pageSize: PAGE_SIZE, filter: { streamPrefixes } };
    let reached = position();
    for await (const page of store.subscribe(reached, subscribing)) {
      await take(page, reached);
      reached = page.position;
    }
  };

  const followOn = async (signal: AbortSignal) => {
    for (;;)
      try {
        await follow(signal);
        if (!following.signal.aborted) return;
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        await reread();
      }
  };

  const makeMissing = async (signal: AbortSignal) => {
    const missing = views.filter((view) => !isInPlace([view]));
    if (missing.length === 0) return;
    await rebuildViews(parts, missing, { signal });
    await reread();
    following.abort();
  };

  return {
    /** Up to where every view in place is current. */
    position,
    /** Waits until the views in place have reached a position, at most `timeoutMs`; answers the position they have. */
    waitFor: async (wanted: number, timeoutMs: number): Promise<number> => {
      await until(() => position() >= wanted, timeoutMs);
      return position();
    },
    /** Waits until there are whole answers of these views, at most `timeoutMs`; answers whether there are. */
    inPlace: async (wanted: readonly View[], timeoutMs: number): Promise<boolean> => {
      await until(() => isInPlace(wanted), timeoutMs);
      return isInPlace(wanted);
    },
    /** Empties every view, for the log is empty. Not while `run` is under way. */
    restart,

    /** Resolves when stopped, or when the store is closed; rejects when the views cannot be kept. */
    run: async (signal: AbortSignal): Promise<void> => {
      const ending = new AbortController();
      const either = AbortSignal.any([signal, ending.signal]);
      const making = makeMissing(either);
      if (positions.size === 0) await making;

      const work = [making, followOn(either)];
      try {
        await Promise.all(work);
      } finally {
        ending.abort();
        await Promise.allSettled(work);
      }
    },
  };
};

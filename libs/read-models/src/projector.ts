import type { EventStore, Page } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { Overtaken, readCheckpoints, startOver } from './checkpoints.js';
import type { Queries } from './database.js';
import { foldPage } from './fold-page.js';
import type { View } from './view.js';
import { viewEvents } from './view-events.js';
import { waiters } from './waiters.js';

export type ProjectorParts = {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly registry: Registry;
  readonly queries: Queries;
  readonly views: readonly View[];
};

const PAGE_SIZE = 1000;

/** Follows the log and keeps the views in step with it. */
export const projector = async ({ store, registry, queries, views }: ProjectorParts) => {
  const streamPrefixes = registry.all.map(({ category }) => `${category}-`);
  let positions = await readCheckpoints(queries, views);

  const position = () => Math.min(...positions.values());
  const { notify, waitFor } = waiters(position);

  const take = async (page: Page) => {
    if (page.position < position()) await restart();
    await foldPage(queries, { events: viewEvents(registry, page.events), position: page.position, positions });
    for (const [view, from] of positions) positions.set(view, Math.max(from, page.position));
    notify();
  };

  const restart = async () => {
    for (const view of views) await startOver(queries, view);
    await reread();
  };

  const reread = async () => {
    positions = await readCheckpoints(queries, views);
    notify();
  };

  const follow = async (signal: AbortSignal) => {
    const subscribing = { signal, pageSize: PAGE_SIZE, filter: { streamPrefixes } };
    for await (const page of store.subscribe(position(), subscribing)) await take(page);
  };

  return {
    /** Up to where every view is current. */
    position,
    waitFor,
    /** Empties every view. Not while `run` is under way. */
    restart,

    /** Resolves when stopped, or when the store is closed; rejects when the views cannot be kept. */
    run: async (signal: AbortSignal): Promise<void> => {
      for (;;)
        try {
          return await follow(signal);
        } catch (error) {
          if (!(error instanceof Overtaken)) throw error;
          await reread();
        }
    },
  };
};

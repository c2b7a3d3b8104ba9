import type { EventStore } from '@casewright/event-store';
import type { Engine } from './engine.js';
import { grouped } from './grouped.js';
import { parking } from './parking.js';
import type { CaseIndex, Registry } from './ports.js';
import { categoryOf } from './react.js';
import { byTarget, reactTo, retryFaults, type Declarations } from './react-to.js';
import type { ReactionJournal } from './reaction-journal.js';

export type ReactorPorts = {
  readonly engine: Pick<Engine, 'execute' | 'read'>;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly index: CaseIndex;
  readonly journal: ReactionJournal;
  readonly now: () => string;
};

/**
 * Follows the log and issues the commands that events lead to, each once: its command id derives from the source event,
 * so a repeated try finds it done. Never part of a replay.
 */
export const reactor = (ports: ReactorPorts) => {
  const parts = { ...ports, declared: declaredIn(ports.registry), park: parking(ports.now) };
  const waiting = new Set<{ readonly position: number; readonly resolve: () => void }>();
  let position = 0;

  const reached = (at: number) => {
    position = at;
    for (const waiter of waiting)
      if (waiter.position <= at) {
        waiting.delete(waiter);
        waiter.resolve();
      }
  };

  return {
    /** Resolves when stopped; rejects when it can no longer follow, and may then be run again. */
    run: async (signal: AbortSignal): Promise<void> => {
      const open = byTarget(await ports.journal.pending());
      reached(await ports.journal.checkpoint());
      const again = await retryFaults(parts, open);
      if (again.tried > 0) await ports.journal.save(position, again);
      let saved = position;
      for await (const page of ports.store.subscribe(position, { signal })) {
        const changes = await reactTo(parts, open, page.events);
        if (changes.tried > 0 || page.position - saved >= SAVED_EVERY) {
          await ports.journal.save(page.position, changes);
          saved = page.position;
        }
        reached(page.position);
      }
    },

    /** Resolves when every event up to a position has been reacted to. */
    waitFor: (wanted: number): Promise<void> =>
      wanted <= position ? Promise.resolve() : new Promise((resolve) => waiting.add({ position: wanted, resolve })),
  };
};

/** Positions after which the checkpoint moves though nothing was done: as many are looked at again after a restart. */
const SAVED_EVERY = 1000;

/** The reactions by what they are on, as far as there is a workflow to record it. */
const declaredIn = (registry: Registry): Declarations => {
  const all = registry.all.flatMap((workflow) => workflow.reactions.map((reaction) => ({ workflow, reaction })));
  const alive = all.filter(({ reaction }) => registry.ofCategory(categoryOf(reaction.on)) !== undefined);
  return grouped(alive, ({ reaction }) => reaction.on);
};

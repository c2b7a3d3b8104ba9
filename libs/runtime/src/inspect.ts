import type { PendingReaction, Registry } from '@casewright/engine';
import { openReadModels, type PendingTimer } from '@casewright/read-models';
import { openBusinessClock } from './business-clock.js';
import { openLog } from './open-log.js';
import { filesOf, type RuntimeOptions } from './open-runtime.js';
import { verify, type Verification } from './verify.js';

/** How a data folder stands. */
export type Inspection = {
  readonly registry: Registry;
  /** Position of the log's last event, and position up to which the read models have followed. */
  readonly head: number;
  readonly readModels: number;
  readonly pendingReactions: readonly PendingReaction[];
  /** Timers that should have fired by now, earliest first. */
  readonly overdueTimers: readonly PendingTimer[];
  readonly clock: { readonly now: string; readonly held: boolean };
  /** What the newest events say of themselves. */
  readonly newest: Verification;
};

/** How many of the newest events an inspection verifies, and how many timers it lists at most. */
const NEWEST = 1000;

/** Looks at a data folder without doing any of the work that waits in it. Throws `NoEventStore` when there is none. */
export const inspect = async (options: RuntimeOptions): Promise<Inspection> => {
  const { store, registry, close } = await openLog(options);
  try {
    const clock = await openBusinessClock({
      ...{ store, realTime: options.realTime ?? (() => new Date().toISOString()) },
      isEmpty: async () => false,
      nextDue: async () => undefined,
      settle: async () => undefined,
    });
    const { now, held } = clock;
    const readModels = await openReadModels({ file: filesOf(options.data).readModels, store, registry, now });
    try {
      const head = await store.head();
      return {
        ...{ registry, head, readModels: readModels.position, clock: { now: now(), held } },
        pendingReactions: await readModels.reactions.pending(),
        overdueTimers: await readModels.dueTimers(now(), NEWEST),
        newest: await verify(store, registry, { from: Math.max(1, head - NEWEST + 1) }),
      };
    } finally {
      await readModels.close();
    }
  } finally {
    await close();
  }
};

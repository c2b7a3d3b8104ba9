import type { PendingReaction } from '@casewright/engine';
import type { PendingTimer } from '@casewright/read-models';
import { openReading } from './open-reading.js';
import type { RuntimeOptions } from './open-runtime.js';
import { verify, type Verification } from './verify.js';

/** How a data folder stands. */
export type Inspection = {
  /** Position of the log's last event, and position up to which the read models have followed. */
  readonly head: number;
  readonly readModels: number;
  readonly pendingReactions: readonly PendingReaction[];
  /** Timers that should have fired by now, earliest first, the first thousand of them. */
  readonly overdueTimers: readonly PendingTimer[];
  readonly clock: { readonly now: string; readonly held: boolean };
  /** What the newest thousand events say of themselves. */
  readonly newest: Verification;
};

const NEWEST = 1000;
const MOST_TIMERS = 1000;

/** Looks at a data folder without doing any of the work that waits in it. Throws `NoEventStore` when there is none. */
export const inspect = async (options: RuntimeOptions): Promise<Inspection> => {
  const { store, registry, readModels, clock, close } = await openReading(options);
  try {
    const head = await store.head();
    return {
      ...{ head, readModels: readModels.position, clock: { now: clock.now(), held: clock.held } },
      pendingReactions: await readModels.reactions.pending(),
      overdueTimers: await readModels.dueTimers(clock.now(), MOST_TIMERS),
      newest: await verify(store, registry, { from: Math.max(1, head - NEWEST + 1) }),
    };
  } finally {
    await close();
  }
};

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Write } from '@casewright/event-store';
import type { Answer } from './commits.js';
import { codeOf, faultOf } from './faults.js';
import { notBusy } from './not-busy.js';
import { StoreUnavailable } from './store-unavailable.js';

const LARGEST_GROUP = 256;

type Waiting = {
  readonly writes: readonly Write[];
  readonly resolve: (positions: readonly number[]) => void;
  readonly reject: (error: Error) => void;
};

export type GroupCommit = {
  readonly append: (writes: readonly Write[]) => Promise<readonly number[]>;
  /** Settles when every append so far has its answer. */
  readonly idle: () => Promise<void>;
};

/** Lets appends that arrive in one turn of the event loop, or while a commit is under way, share one commit. */
export const groupCommit = (commit: (appends: readonly (readonly Write[])[]) => readonly Answer[]): GroupCommit => {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  const settle = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await notBusy(() => commit(group.map(({ writes }) => writes)));

      group.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]!;

        return 'refusal' in answer ? reject(answer.refusal) : resolve(answer.positions);
      });
    } catch (error) {
      // one append spoilt the group: alone, each of them gets what it deserves
      if (faultOf(error) === 'refused' && group.length > 1) for (const one of group) await settle([one]);
      else group.forEach(({ reject }) => reject(explained(error)));
    }
  };

  const drain = async (): Promise<void> => {
    await nextTurn();

    while (waiting.length > 0) {
      await settle(waiting.splice(0, LARGEST_GROUP));
      await nextTurn();
    }

    draining = undefined;
  };

  return {
    append: (writes) =>
      new Promise((resolve, reject) => {
        waiting.push({ writes, resolve, reject });
        draining ??= drain();
      }),

    idle: async () => draining,
  };
};

const explained = (error: unknown): Error => {
  if (faultOf(error) === 'busy')
    return new StoreUnavailable('Another process has kept the event store locked: nothing was stored.', {
      cause: error,
    });

  if (faultOf(error) === 'full')
    return new StoreUnavailable('The disk is full: nothing was stored. Make space and try again.', { cause: error });

  if (codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE')
    return new Error('An event of this append is already in its stream: give each event its own id.', { cause: error });

  return error as Error;
};

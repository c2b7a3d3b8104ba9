import type { CaseIndex, DueTimer, ReactionJournal, RefusalEntry } from '@casewright/engine';

/** A case as the worklist shows it. */
export type WorklistRow = {
  readonly workflow: string;
  readonly id: string;
  readonly stream: string;
  readonly stage: string;
  readonly final: boolean;
  readonly revision: number;
  readonly councilId: string | null;
  readonly regionId: string | null;
  readonly ownerId: string | null;
  readonly brokerId: string | null;
  readonly startedAt: string;
  readonly updatedAt: string;
};

/** A timer that runs, with the instant it acts. */
export type PendingTimer = DueTimer & { readonly due: string; readonly then: string };

/** What folds the log into rows, and what reads them. */
export interface ReadModels extends CaseIndex {
  /** Position up to which every view is current. */
  readonly position: number;
  /** Waits until the views have reached a position, at most `timeoutMs`; answers the position they have. */
  waitFor(position: number, timeoutMs: number): Promise<number>;
  /** Running timers that act at or before an instant, earliest first. */
  readonly dueTimers: (until: string, limit: number) => Promise<readonly PendingTimer[]>;
  refusals: {
    /** Kept in memory and written in batches; never throws. */
    add(entry: RefusalEntry): void;
    /** Writes what is waiting, then answers the newest first. */
    of(filter: { readonly stream?: string; readonly limit?: number }): Promise<readonly RefusalEntry[]>;
  };
  /** Where the reactor keeps its checkpoint and what is pending, in one transaction; a rebuild leaves it alone. */
  readonly reactions: ReactionJournal;
}

import type { CaseIndex, DueTimer, RefusalEntry } from '@casewright/engine';

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
export type PendingTimer = DueTimer & { readonly at: string; readonly due: string; readonly then: string };

/** A reaction whose command was refused or found no target; it is tried again after each later event of the target. */
export type PendingReaction = {
  readonly reaction: string;
  readonly sourceEventId: string;
  readonly sourceStream: string;
  readonly sourcePosition: number;
  readonly targetStream: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
};

/** What folds the log into rows, and what reads them. */
export interface ReadModels extends CaseIndex {
  /** Position up to which every view is current. */
  readonly position: number;
  /** Waits until the views have reached a position, at most `timeoutMs`; answers the position they have. */
  waitFor(position: number, timeoutMs: number): Promise<number>;
  /** Running timers that act at or before an instant, earliest first. */
  dueTimers(until: string, limit: number): Promise<readonly PendingTimer[]>;
  refusals: {
    /** Kept in memory and written in batches; never throws. */
    add(entry: RefusalEntry): void;
    /** Writes what is waiting, then answers the newest first. */
    of(filter: { readonly stream?: string; readonly limit?: number }): Promise<readonly RefusalEntry[]>;
  };
  reactions: {
    /** The reactor's checkpoint and pending rows change in one transaction. */
    checkpoint(): Promise<number>;
    save(position: number, changes: ReactionChanges): Promise<void>;
    pending(filter?: {
      readonly targetStream?: string;
      readonly sourceStream?: string;
    }): Promise<readonly PendingReaction[]>;
  };
}

export type ReactionChanges = {
  readonly pending: readonly PendingReaction[];
  readonly done: readonly Pick<PendingReaction, 'reaction' | 'sourceEventId' | 'targetStream'>[];
};

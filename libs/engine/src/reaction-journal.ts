/**
 * A reaction whose command was refused or found no case; it is tried again after each later event of its target. One that
 * throws is set aside with the code `FAULT` and its source for a target, and is tried again also when the reactor begins.
 */
export type PendingReaction = {
  readonly reaction: string;
  readonly sourceEventId: string;
  readonly sourceStream: string;
  readonly sourceRevision: number;
  readonly targetStream: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
};

export type ReactionChanges = {
  readonly pending: readonly PendingReaction[];
  readonly done: readonly Pick<PendingReaction, 'reaction' | 'sourceEventId' | 'targetStream'>[];
};

/** Where the reactor keeps how far it is and what is pending; both change in one transaction. */
export interface ReactionJournal {
  checkpoint(): Promise<number>;
  save(position: number, changes: ReactionChanges): Promise<void>;
  pending(): Promise<readonly PendingReaction[]>;
}

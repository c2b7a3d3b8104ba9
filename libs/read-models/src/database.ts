import type { CreateTableBuilder, Generated, Kysely } from 'kysely';
import type { CaseRow } from './views/cases.js';
import type { TimerRow } from './views/timers.js';

/** How far a view has been folded, and by which version of its fold. */
export type CheckpointRow = { readonly view: string; readonly version: number; readonly position: number };

export type RefusalRow = {
  readonly sequence: Generated<number>;
  readonly commandId: string;
  readonly type: string;
  readonly workflow: string;
  readonly stream: string;
  readonly personId: string;
  readonly role: string;
  readonly code: string;
  readonly ruleId: string | null;
  readonly at: string;
};

export type PendingReactionRow = {
  readonly reaction: string;
  readonly sourceEventId: string;
  readonly sourceStream: string;
  readonly sourceRevision: number;
  readonly targetStream: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
};

export type NameRow = { readonly kind: string; readonly id: string; readonly name: string };

export type Tables = {
  readonly checkpoints: CheckpointRow;
  readonly cases: CaseRow;
  readonly timers: TimerRow;
  readonly refusals: RefusalRow;
  readonly reaction_checkpoint: { readonly id: number; readonly position: number };
  readonly pending_reactions: PendingReactionRow;
  readonly names: NameRow;
};

export type Queries = Kysely<Tables>;

/** A database of read models. What the kinds of databases do differently is here, and only here. */
export type Database = {
  readonly queries: Queries;
  /** Adds the column `sequence`, which numbers the rows of a table as they come. */
  readonly withSequence: <T extends string>(table: CreateTableBuilder<T>) => CreateTableBuilder<T>;
  readonly backup: (toFile: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

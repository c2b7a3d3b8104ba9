import type { CompiledQuery, CreateTableBuilder, Generated, Kysely } from 'kysely';
import type { Past } from './standing.js';
import type { TaskRow } from './views/case-tasks.js';
import type { LinkRow } from './views/links.js';
import type { PartyRow } from './views/parties.js';
import type { TimerRow } from './views/timers.js';
import type { CaseRow, CaseStanding } from './views/case-tables.js';

/** How far a view has been folded, and by which version of its fold. */
export type CheckpointRow = { readonly view: string; readonly version: number; readonly position: number };

/** How far the rebuild of a view is; its tables bear its name. */
export type RebuildRow = CheckpointRow & { readonly rebuild: string };

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

export type SavedViewRow = { readonly personId: string; readonly name: string; readonly query: string };

export type NameRow = { readonly kind: string; readonly id: string; readonly name: string };

export type Tables = {
  readonly checkpoints: CheckpointRow;
  readonly rebuilds: RebuildRow;
  readonly cases: CaseRow;
  readonly case_history: Past<CaseStanding>;
  readonly case_parties: PartyRow;
  readonly case_links: LinkRow;
  readonly case_tasks: TaskRow;
  readonly timers: TimerRow;
  readonly refusals: RefusalRow;
  readonly reaction_checkpoint: { readonly id: number; readonly position: number };
  readonly pending_reactions: PendingReactionRow;
  readonly names: NameRow;
  readonly saved_views: SavedViewRow;
};

export type Queries = Kysely<Tables>;

/** Runs a statement within a transaction, once for each of these lists of parameters. */
export type ForEach = (
  transaction: Queries,
  statement: CompiledQuery,
  parameters: readonly (readonly unknown[])[],
) => Promise<void>;

/** A database of read models. What the kinds of databases do differently is here, and only here. */
export type Database = {
  readonly queries: Queries;
  readonly forEach: ForEach;
  /** Adds the column `sequence`, which numbers the rows of a table as they come. */
  readonly withSequence: <T extends string>(table: CreateTableBuilder<T>) => CreateTableBuilder<T>;
  readonly backup: (toFile: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

import type { Actor } from './actor.js';
import type { ClaimChange } from './ledger.js';
import type { TimerChanges } from './timer.js';

/** What is recorded about an event beside its data (DOMAIN 2.4). A decision never reads it. */
export type EventMeta = {
  readonly occurredAt: string;
  /** Never earlier than that of the event before it in the stream. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly commandId: string;
  /** Tells a repeated command from another one under the same id. */
  readonly commandHash: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  readonly schemaVersion: number;
  /** On a case's first event: the version of the definition it follows. */
  readonly definitionVersion?: number;
  /** The stage this event led to. */
  readonly stage: string;
  readonly timers?: TimerChanges;
  /** What the decision relied on beside the case: answers of the directory, revisions of other streams. */
  readonly basis?: Readonly<Record<string, unknown>>;
  /** What the command changed in the ledgers; on the last of its events. */
  readonly ledger?: readonly ClaimChange[];
};

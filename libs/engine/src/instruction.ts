import type { Actor, Caller, DecidedEvent, EventMeta, Refusal, RunningTimer } from '@casewright/workflow';

/** A command as somebody sends it. */
export type Instruction = {
  readonly workflow: string;
  /** Starts a case; `id` may then be left out. */
  readonly starts: boolean;
  readonly id?: string;
  readonly command: string;
  readonly data: unknown;
  readonly caller: Caller;
  /** Chosen by the caller: sending it twice is harmless. */
  readonly commandId: string;
  readonly correlationId: string;
  /** The event that led to it, for a reaction; by default the command itself. */
  readonly causationId?: string;
  readonly expectedRevision?: number;
  /** Decides and appends nothing. */
  readonly dryRun?: true;
};

/** A recorded event with its place, parsed. `meta.hash` is the stream's hash chain. */
export type CaseEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly meta: EventMeta & { readonly hash: string };
};

/** A case at a revision: what its events fold to. */
export type CaseView = {
  readonly workflow: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly revision: number;
  readonly stage: string;
  /** The machine's state value. */
  readonly state: unknown;
  readonly final: boolean;
  readonly data: object;
  readonly timers: readonly RunningTimer[];
};

/** The answer to an accepted command: the case after it, and the events it recorded. */
export type Accepted = {
  readonly case: CaseView;
  readonly events: readonly CaseEvent[];
  /** The same command had been accepted before; nothing was appended now. */
  readonly replayed: boolean;
};

/** The answer to a dry run: what would be recorded. */
export type WouldAccept = {
  readonly case: CaseView;
  readonly wouldRecord: readonly DecidedEvent[];
  readonly actor: Actor;
};

export type Answer = Accepted | WouldAccept | Refusal;

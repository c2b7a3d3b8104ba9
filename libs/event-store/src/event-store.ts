/** An event as it is handed to a store. `data` and `meta` are JSON texts, kept byte for byte; `hash` chains the stream. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
  readonly hash: string;
};

/** An event with its place: `revision` in its stream (from 0), `position` in the whole log (rising, from 1). */
export type StoredEvent = NewEvent & {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
};

/** The revision a stream is expected at when it must not exist yet. */
export const NO_STREAM = -1;

export type Write = {
  readonly stream: string;
  /** The revision of the stream's last event, or `NO_STREAM`. */
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
};

/** Which events a subscriber wants; an event passes when every given part holds. */
export type Filter = {
  readonly streamPrefixes?: readonly string[];
  readonly types?: readonly string[];
};

/** What a subscription has read so far: `position` is a safe checkpoint even when the filter let no event through. */
export type Page = { readonly events: readonly StoredEvent[]; readonly position: number };

export type Subscribing = { readonly signal: AbortSignal; readonly filter?: Filter; readonly pageSize?: number };

/** What every store must do, and all that is asked of one. `eventStoreContract` says the rest. */
export interface EventStore {
  /** Whether one append may write several streams; where it is false `append` refuses more than one write. */
  readonly multiStream: boolean;

  /** Events of one stream from revision `from` on, oldest first; nothing for a stream that does not exist. */
  read(stream: string, from?: number): AsyncIterable<StoredEvent>;

  /**
   * All or nothing. Answers the position of each event in the order given; repeating event ids at the place they
   * already have changes nothing and succeeds. Throws `WrongRevision` when a stream is not where it was expected.
   */
  append(writes: readonly Write[]): Promise<readonly number[]>;

  /** Every event after position `after`, in commit order and in pages, then each new one; ends when aborted. */
  subscribe(after: number, options: Subscribing): AsyncIterable<Page>;

  /** Position of the last committed event, 0 for an empty store. */
  head(): Promise<number>;
}

/** Someone else wrote first: read again, decide again. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';

  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at revision ${actual}, not ${expected}`);
  }
}

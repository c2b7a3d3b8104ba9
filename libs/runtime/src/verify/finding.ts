import type { StoredEvent } from '@casewright/event-store';
import type { EventMeta } from '@casewright/workflow';

/**
 * What can be wrong. The chain: `edited`, `removed`, `reordered`, `inserted`, and `unchained` for whatever else does
 * not follow its predecessor once a stream's chain is broken. The log: `gap`. An event: `repeated` id, `backdated`,
 * `unreadable`, `illegal` (the statechart does not take it), `stage` (it leads elsewhere). Between streams: `ledger`.
 */
export type FindingKind =
  | 'edited'
  | 'removed'
  | 'reordered'
  | 'inserted'
  | 'unchained'
  | 'gap'
  | 'repeated'
  | 'backdated'
  | 'unreadable'
  | 'illegal'
  | 'stage'
  | 'ledger';

/** One place where the log is not what was recorded. A gap in the log belongs to no stream. */
export type Finding = {
  readonly kind: FindingKind;
  readonly stream?: string;
  readonly revision?: number;
  /** Where it was found; for something missing, what stands in its place. */
  readonly position: number;
  readonly expected: string;
  readonly found: string;
};

/** An event with its metadata, where that can be read. */
export type Reading = { readonly event: StoredEvent; readonly meta: EventMeta | undefined };

/** One question that is put to every event, in log order; `end` is asked once all have been seen. */
export type Check = {
  readonly see: (reading: Reading) => readonly Finding[];
  readonly end?: () => readonly Finding[];
};

/** A finding at an event. */
export const at = (
  { stream, revision, position }: Pick<StoredEvent, 'stream' | 'revision' | 'position'>,
  kind: FindingKind,
  expected: string,
  found: string,
): Finding => ({ kind, stream, revision, position, expected, found });

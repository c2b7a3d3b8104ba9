import { eventHash } from '@casewright/audit';
import { NO_STREAM, type EventStore, type StoredEvent, type Write } from '@casewright/event-store';
import { ledgerStream, type ClaimChange, type Holdings, type Workflow } from '@casewright/workflow';
import { boundedCache } from './bounded-cache.js';
import { derivedUuid } from './identity.js';
import { laterOf } from './later-of.js';

/** One key of a ledger: what is held, and what the next append needs to know. It moves on in place. */
export type LedgerRecord = Holdings & {
  readonly stream: string;
  readonly claims: Map<string, unknown>;
  total: number;
  revision: number;
  hash: string | undefined;
  recordedAt: string | undefined;
};

/** What a case's claim became: the only event of a ledger's stream. */
type ClaimChanged = { readonly case: string; readonly value: unknown };

/** Who writes, why and when. */
type Cause = {
  readonly caseStream: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly recordedAt: string;
};

const CLAIM_CHANGED = 'ClaimChanged';

/** The ledgers of a store, the most recently used keys kept folded. */
export const ledgerRecords = (
  store: EventStore,
  amountOf: (ledger: string) => (value: unknown) => number,
  capacity: number,
) => {
  const cache = boundedCache<LedgerRecord>(capacity);

  /** Takes over a ledger's next event; any other one has been read already, by somebody who reads it too. */
  const follow = (record: LedgerRecord, ledger: string, { revision, data, meta, hash }: Entry) => {
    if (revision !== record.revision + 1) return;

    const { case: stream, value } = JSON.parse(data) as ClaimChanged;
    const amount = amountOf(ledger);
    const before = record.claims.get(stream);
    if (before !== undefined) record.total -= amount(before);
    if (value === null) record.claims.delete(stream);
    else {
      record.claims.set(stream, value);
      record.total += amount(value);
    }
    const { recordedAt } = JSON.parse(meta) as { readonly recordedAt: string };
    Object.assign(record, { revision, hash, recordedAt });
  };

  return {
    /** What is kept of a key, if it is at hand; others may have moved on from it. */
    cached: (ledger: string, key: string): LedgerRecord | undefined => cache.get(ledgerStream({ ledger, key })),

    /** Reads a key on from what is kept. */
    fresh: async (ledger: string, key: string): Promise<LedgerRecord> => {
      const stream = ledgerStream({ ledger, key });
      const record = cache.get(stream) ?? nothingIn(stream);
      for await (const stored of store.read(stream, record.revision + 1)) follow(record, ledger, stored);
      cache.set(stream, record);
      return record;
    },

    /** The write that makes a ledger agree with a case. */
    write: (record: LedgerRecord, { value }: ClaimChange, cause: Cause): Write => {
      const { stream } = record;
      const { caseStream, commandId, correlationId, causationId } = cause;
      const revision = record.revision + 1;
      const data = JSON.stringify({ case: caseStream, value: value ?? null } satisfies ClaimChanged);
      const meta = JSON.stringify({
        recordedAt: laterOf(cause.recordedAt, record.recordedAt),
        commandId,
        $correlationId: correlationId,
        $causationId: causationId,
        schemaVersion: 1,
      });
      const id = derivedUuid(stream, commandId, causationId);
      const hash = eventHash(record.hash, { stream, revision, id, type: CLAIM_CHANGED, data, meta });
      return { stream, expectedRevision: record.revision, events: [{ id, type: CLAIM_CHANGED, data, meta, hash }] };
    },

    /** Takes over what has been appended. */
    keep: (record: LedgerRecord, { ledger }: ClaimChange, { expectedRevision, events }: Write): void =>
      events.forEach((event, index) => follow(record, ledger, { ...event, revision: expectedRevision + 1 + index })),

    clear: cache.clear,
  };
};

export type LedgerRecords = ReturnType<typeof ledgerRecords>;

type Entry = Pick<StoredEvent, 'revision' | 'data' | 'meta' | 'hash'>;

const nothingIn = (stream: string): LedgerRecord => ({
  ...{ stream, claims: new Map<string, unknown>(), total: 0 },
  ...{ revision: NO_STREAM, hash: undefined, recordedAt: undefined },
});

/** Finds how a ledger counts. Ledgers of one name are one ledger, whichever workflow declares it. */
export const amounts = (workflows: readonly Workflow[]) => {
  const known = new Map(
    workflows.flatMap(({ ledgers }) => ledgers.map(({ name, amount }) => [name, amount as (value: unknown) => number])),
  );
  return (ledger: string) => known.get(ledger) ?? (() => 1);
};

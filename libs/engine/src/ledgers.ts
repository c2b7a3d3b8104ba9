import { eventHash } from '@casewright/audit';
import { NO_STREAM, type EventStore, type Write } from '@casewright/event-store';
import { ledgerStream, type ClaimChange, type Holdings, type Workflow } from '@casewright/workflow';
import { boundedCache } from './bounded-cache.js';
import { derivedUuid } from './identity.js';

/** One key of a ledger: what is held, and what the next append needs to know. Changed in place once an append is done. */
type LedgerRecord = {
  readonly claims: Map<string, unknown>;
  total: number;
  revision: number;
  hash: string | undefined;
};

/** What a case's claim became: the only event of a ledger's stream. */
type ClaimChanged = { readonly case: string; readonly value: unknown };

/** Who writes, and why. */
type Cause = {
  readonly caseStream: string;
  readonly commandId: string;
  readonly causationId: string;
  readonly meta: object;
};

const CLAIM_CHANGED = 'ClaimChanged';

/** The ledgers of a store, the most recently used keys kept folded. */
export const ledgerRecords = (
  store: EventStore,
  amountOf: (ledger: string) => (value: unknown) => number,
  capacity: number,
) => {
  const cache = boundedCache<LedgerRecord>(capacity);

  const apply = (record: LedgerRecord, ledger: string, change: ClaimChanged, revision: number, hash: string) => {
    const amount = amountOf(ledger);
    const before = record.claims.get(change.case);
    if (before !== undefined) record.total -= amount(before);
    if (change.value === null || change.value === undefined) record.claims.delete(change.case);
    else {
      record.claims.set(change.case, change.value);
      record.total += amount(change.value);
    }
    record.revision = revision;
    record.hash = hash;
  };

  const readOn = async (ledger: string, key: string): Promise<LedgerRecord> => {
    const stream = ledgerStream({ ledger, key });
    const record = cache.get(stream) ?? {
      claims: new Map<string, unknown>(),
      total: 0,
      revision: NO_STREAM,
      hash: undefined,
    };
    for await (const { data, revision, hash } of store.read(stream, record.revision + 1))
      if (revision === record.revision + 1) apply(record, ledger, JSON.parse(data) as ClaimChanged, revision, hash);
    cache.set(stream, record);
    return record;
  };

  const write = (record: LedgerRecord, { ledger, key, value }: ClaimChange, cause: Cause): Write => {
    const stream = ledgerStream({ ledger, key });
    const revision = record.revision + 1;
    const data = JSON.stringify({ case: cause.caseStream, value: value ?? null } satisfies ClaimChanged);
    const meta = JSON.stringify(cause.meta);
    const id = derivedUuid(stream, cause.commandId, cause.causationId);
    const hash = eventHash(record.hash, { stream, revision, id, type: CLAIM_CHANGED, data, meta });
    return { stream, expectedRevision: record.revision, events: [{ id, type: CLAIM_CHANGED, data, meta, hash }] };
  };

  return {
    /** What is held of a key, if it is at hand; others may have moved on from it. */
    cached: (ledger: string, key: string): Holdings | undefined => cache.get(ledgerStream({ ledger, key })),

    /** Reads a key on from what is kept; answers with the revision it has. */
    fresh: async (ledger: string, key: string): Promise<Holdings & { readonly revision: number }> =>
      readOn(ledger, key),

    /** The writes that make the ledgers agree with a case. Every key must have been read. */
    writes: (changes: readonly ClaimChange[], cause: Cause): readonly Write[] =>
      changes.map((change) => {
        const record = cache.get(ledgerStream(change));
        if (record === undefined) throw new Error(`Read ${ledgerStream(change)} before writing it`);
        return write(record, change, cause);
      }),

    /** Takes over what has been appended. */
    keep: (changes: readonly ClaimChange[], writes: readonly Write[]): void =>
      changes.forEach((change, index) => {
        const record = cache.get(ledgerStream(change));
        const written = writes[index];
        const event = written?.events[0];
        if (record === undefined || written === undefined || event === undefined) return;
        if (record.revision !== written.expectedRevision) return;
        apply(record, change.ledger, JSON.parse(event.data) as ClaimChanged, record.revision + 1, event.hash);
      }),

    clear: cache.clear,
  };
};

export type LedgerRecords = ReturnType<typeof ledgerRecords>;

/** Finds how a ledger counts. Ledgers of one name are one ledger, whichever workflow declares it. */
export const amounts = (workflows: readonly Workflow[]) => {
  const known = new Map(
    workflows.flatMap(({ ledgers }) => ledgers.map(({ name, amount }) => [name, amount as (value: unknown) => number])),
  );
  return (ledger: string) => known.get(ledger) ?? (() => 1);
};

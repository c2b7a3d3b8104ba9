import { ledgerStream } from '@casewright/workflow';
import type { LedgerRecord, LedgerRecords } from './ledgers.js';

type Seen = {
  readonly ledger: string;
  readonly key: string;
  readonly record: LedgerRecord | undefined;
  /** Which it had then: a record moves on when anybody reads it on. */
  readonly revision: number | undefined;
};

/** The ledgers one decision looks at, and the revision at which it saw each. */
export const seenLedgers = (ledgers: LedgerRecords) => {
  const seen = new Map<string, Seen>();

  const look = (ledger: string, key: string, record: LedgerRecord | undefined) => {
    seen.set(ledgerStream({ ledger, key }), { ledger, key, record, revision: record?.revision });
    return record;
  };

  return {
    /** What is kept of a key, if it is at hand; others may have moved on from it. */
    holdings: (ledger: string, key: string): LedgerRecord | undefined =>
      look(ledger, key, ledgers.cached(ledger, key) ?? seen.get(ledgerStream({ ledger, key }))?.record),

    /** A key as the store has it now. */
    fresh: async (ledger: string, key: string): Promise<LedgerRecord> => {
      const record = await ledgers.fresh(ledger, key);
      look(ledger, key, record);
      return record;
    },

    /** Reads on every key that was looked at. */
    readOn: async (): Promise<void> => {
      for (const { ledger, key } of [...seen.values()]) look(ledger, key, await ledgers.fresh(ledger, key));
    },

    /** Whether a key has moved on since it was looked at, so that what was decided no longer counts. */
    hasMoved: ({ stream, revision }: LedgerRecord): boolean => {
      const known = seen.get(stream);
      return known !== undefined && known.revision !== revision;
    },

    /** How many keys were looked at. */
    get size() {
      return seen.size;
    },
  };
};

export type SeenLedgers = ReturnType<typeof seenLedgers>;

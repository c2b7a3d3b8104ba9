import { NOTHING_HELD, type Holdings } from './ledger.js';
import type { Workflow } from './workflow.js';

/** What other cases hold of the ledgers, as a spec writes it: claims by ledger stream and case stream. */
export type HeldElsewhere = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The holdings that these claims of one ledger make. */
export const holdingsOf = (
  { ledgers }: Pick<Workflow, 'ledgers'>,
  name: string,
  claims: Readonly<Record<string, unknown>> = {},
): Holdings => {
  const entries = Object.entries(claims);
  if (entries.length === 0) return NOTHING_HELD;

  const amount = ledgers.find((ledger) => ledger.name === name)?.amount as (value: unknown) => number;
  return { claims: new Map(entries), total: entries.reduce((sum, [, value]) => sum + amount(value), 0) };
};

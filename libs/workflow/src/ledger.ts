import { isDeepStrictEqual } from 'node:util';
import type { Verdict } from './rule.js';

/** What one case holds of a shared limit. */
export type Claim<Value = unknown> = { readonly ledger: string; readonly key: string; readonly value: Value };

/** What a ledger holds for one key: each case's claim by stream name, and the sum of their amounts. */
export type Holdings<Value = unknown> = { readonly claims: ReadonlyMap<string, Value>; readonly total: number };

/** What a ledger is asked when a claim grows: the claim, what others hold, and the total were it admitted. */
export type Admission<Value = unknown> = {
  readonly key: string;
  readonly claim: Value;
  readonly others: ReadonlyMap<string, Value>;
  readonly total: number;
  readonly settings: Readonly<Record<string, unknown>>;
};

/** A limit shared by many cases, kept in one stream for each key. */
export type Ledger<Value = never> = {
  /** camelCase; the stream of a key is `<name>-<key>`. */
  readonly name: string;
  /** How much of the limit a claim takes; a claim that does not grow is never refused. */
  readonly amount: (value: Value) => number;
  readonly admits: (admission: Admission<Value>) => Verdict;
};

/** Declares a ledger. Without `amount` each claim counts one. */
export const ledger = <Value>(
  parts: Pick<Ledger<Value>, 'name' | 'admits'> & Partial<Pick<Ledger<Value>, 'amount'>>,
): Ledger<Value> & { claim: (key: string, value: Value) => Claim<Value> } => ({
  amount: () => 1,
  ...parts,
  claim: (key, value) => ({ ledger: parts.name, key, value }),
});

export const NOTHING_HELD: Holdings = { claims: new Map(), total: 0 };

/** A difference between what a case held before its events and after them; without `value` it lets go. */
export type ClaimChange = {
  readonly ledger: string;
  readonly key: string;
  readonly before?: unknown;
  readonly value?: unknown;
};

const place = ({ ledger, key }: { ledger: string; key: string }) => `${ledger}-${key}`;

/** Stream name of a ledger's key. */
export const ledgerStream = place;

/** What to write so that the ledgers agree with the case, ordered by stream name. */
export const claimChanges = (before: readonly Claim[], after: readonly Claim[]): readonly ClaimChange[] => {
  if (before.length === 0 && after.length === 0) return [];

  const held = new Map(before.map((claim) => [place(claim), claim]));
  const wanted = new Map(after.map((claim) => [place(claim), claim]));
  const gone = before.filter((claim) => !wanted.has(place(claim)));
  const changed = after.filter((claim) => !isDeepStrictEqual(held.get(place(claim))?.value, claim.value));

  return [
    ...gone.map(({ ledger, key, value }) => ({ ledger, key, before: value })),
    ...changed.map((claim) => ({ ...claim, before: held.get(place(claim))?.value })),
  ].sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Whether a change takes more than the case already held, so that a limit may refuse it. */
export const grows = (ledger: Ledger, { before, value }: ClaimChange): boolean => {
  const amount = ledger.amount as (value: unknown) => number;
  return value !== undefined && (before === undefined || amount(value) > amount(before));
};

/** Asks a ledger whether it has room for a change on top of what is held. */
export const admit = (
  ledger: Ledger,
  holdings: Holdings,
  change: ClaimChange,
  caseStream: string,
  settings: Readonly<Record<string, unknown>>,
): Verdict => {
  const { amount, admits } = ledger as unknown as Ledger<unknown>;
  const mine = holdings.claims.get(caseStream);
  const total = holdings.total - (mine === undefined ? 0 : amount(mine)) + amount(change.value);
  const others = mine === undefined ? holdings.claims : without(holdings.claims, caseStream);

  return admits({
    key: change.key,
    claim: change.value,
    others,
    total,
    settings,
  });
};

const without = (claims: ReadonlyMap<string, unknown>, stream: string) => {
  const rest = new Map(claims);
  rest.delete(stream);
  return rest;
};

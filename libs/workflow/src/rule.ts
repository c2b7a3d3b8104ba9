import type { Actor } from './actor.js';
import type { Calendar } from './calendar.js';
import type { Ledger } from './ledger.js';

/** All that a decision may look at. There is no clock and no I/O: time, person and lookups are arguments. */
export type Situation<Case, Settings = unknown, Input = unknown, Lookups = unknown> = {
  readonly input: Input;
  /** What the case has recorded so far; for a start, what the machine begins with. */
  readonly case: Case;
  readonly id: string;
  readonly stage: string;
  readonly me: Actor;
  readonly now: string;
  /** London date of `now`. */
  readonly today: string;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly lookups: Lookups;
};

export type Objection = { readonly message: string; readonly subcode?: string; readonly field?: string };

/** `true` when the rule holds, otherwise the sentence that says why not. */
export type Verdict = true | string | Objection;

/** One rule of the policy: its id, and whether it holds here. */
export type Rule<Case, Settings = unknown, Input = unknown, Lookups = unknown> = {
  readonly ruleId: string;
  readonly check: (situation: Situation<Case, Settings, Input, Lookups>) => Verdict;
};

/** A rule kept by ledgers: what the command's events would claim must be admitted by each of them. */
export type LimitRule = { readonly ruleId: string; readonly ledgers: readonly Ledger[] };

/** Lets a command be refused when one of these ledgers has no room; without it the claim is written regardless. */
export const limitedBy = (ruleId: string, ...ledgers: readonly Ledger[]): LimitRule => ({ ruleId, ledgers });

export const objectionOf = (verdict: string | Objection): Objection =>
  typeof verdict === 'string' ? { message: verdict } : verdict;

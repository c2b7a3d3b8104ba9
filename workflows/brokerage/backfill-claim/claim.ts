import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type ClaimEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** What is remembered of a claim: what is asked for, what was agreed, and who did what. */
export type Claim = Data<'BackfillClaimSubmitted'> & {
  /** Nothing until it is approved. */
  readonly approvedPence: number;
  readonly paidOn?: string;
  readonly paymentRef?: string;
  /** Who has spoken for the claimant. */
  readonly claimedBy: readonly string[];
  readonly validatedById?: string;
  readonly approvedById?: string;
  readonly overdue: readonly Data<'StageOverdue'>[];
};

/** A claim before it is submitted; nothing reads the rest of it then. */
export const NOT_YET_SUBMITTED = {
  approvedPence: 0,
  claimedBy: [] as Claim['claimedBy'],
  overdue: [] as Claim['overdue'],
} as Claim;

/** What so many days cost, in whole pence; half a penny counts as one. */
export const amountOf = (days: number, dayRatePence: number): number => Math.round(days * dayRatePence);

const { on } = remembering<Claim, ClaimEvent>();

/** What each event adds to the memory of a claim. */
export const memory = {
  submit: on('BackfillClaimSubmitted', ({ data, by }) => ({ ...data, claimedBy: [by.personId] })),
  answer: on('BackfillQueryAnswered', ({ data, by }, { days, claimedBy }) => ({
    days: data.days ?? days,
    amountPence: data.amountPence,
    claimedBy: [...new Set([...claimedBy, by.personId])],
  })),
  validate: on('BackfillClaimValidated', ({ by }) => ({ validatedById: by.personId })),
  approve: on('BackfillClaimApproved', ({ data, by }) => ({ ...data, approvedById: by.personId })),
  pay: on('BackfillClaimPaid', ({ data }) => data),
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
};

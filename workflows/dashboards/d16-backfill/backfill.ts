import type { Calendar, DashboardAnswer } from '@casewright/read-models/dashboards';

export type Claim = {
  readonly stage: string;
  readonly halfDays: number | null;
  readonly amountPence: number | null;
  readonly approvedPence: number | null;
  readonly submittedAt: string | null;
  readonly paidOn: string | null;
};

/** The states of a claim, in the order it goes through them. */
const STATES = ['submitted', 'queried', 'validated', 'approved', 'paid', 'rejected', 'withdrawn'] as const;

const TO_BE_DECIDED: readonly string[] = ['submitted', 'queried', 'validated'];

type Days = Pick<Calendar, 'dateOf' | 'addDays' | 'workingDaysIn'>;

/** Claims state by state, what may still have to be paid, and how long payment takes. */
export const backfill = (claims: readonly Claim[], calendar: Days): DashboardAnswer => {
  const paid = claims.filter(({ stage }) => stage === 'paid');
  return {
    figures: {
      ...totalsOf(claims),
      liabilityPence: sumOf(claims.map(liabilityOf)),
      meanWorkingDaysToPaid: mean(paid.map((claim) => workingDaysToPaid(claim, calendar))),
    },
    rows: STATES.map((state) => ({ state, ...totalsOf(claims.filter(({ stage }) => stage === state)) })),
  };
};

const totalsOf = (claims: readonly Claim[]) => ({
  claims: claims.length,
  days: sumOf(claims.map(({ halfDays }) => halfDays ?? 0)) / 2,
  amountPence: sumOf(claims.map(({ amountPence }) => amountPence ?? 0)),
  approvedPence: sumOf(claims.map(({ approvedPence }) => approvedPence ?? 0)),
});

/** What is claimed; once it is approved, what is approved, until it is paid. */
const liabilityOf = ({ stage, amountPence, approvedPence }: Claim): number => {
  if (stage === 'approved') return approvedPence ?? 0;
  return TO_BE_DECIDED.includes(stage) ? (amountPence ?? 0) : 0;
};

/** Working days after the one on which it was submitted. */
const workingDaysToPaid = ({ submittedAt, paidOn }: Claim, { dateOf, addDays, workingDaysIn }: Days): number =>
  submittedAt === null || paidOn === null ? 0 : workingDaysIn(addDays(dateOf(submittedAt), 1), paidOn);

/** One decimal, half up. */
const mean = (numbers: readonly number[]): number | 'n/a' =>
  numbers.length === 0 ? 'n/a' : Math.round((sumOf(numbers) * 10) / numbers.length) / 10;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import { percentage } from '../figures/percentage.js';

/** Somebody in the pool, or on the way into it. */
export type Specialist = {
  readonly id: string;
  readonly stage: string;
  readonly roles: readonly string[];
  readonly halfDaysPerYear: number | null;
};

/** A deployment, with its financial year. */
export type Deployment = {
  readonly specialistId: string | null;
  readonly stage: string;
  readonly year: string | null;
  /** 1 when it has ended. */
  readonly final: number;
  readonly halfDays: number | null;
  readonly deliveredHalfDays: number | null;
};

/** Specialists by state and by role, with the days of the year they worked, those that are still taken, and where they are. */
export const specialists = (
  all: readonly Specialist[],
  deployments: readonly Deployment[],
  year: string,
): DashboardAnswer => {
  const countsOf = (some: readonly Specialist[]) => countsIn(year, some, deployments);
  const states = [...new Set(all.map(({ stage }) => stage))].sort();
  const roles = [...new Set(all.flatMap((each) => each.roles))].sort();
  return {
    figures: { year, ...countsOf(all) },
    rows: [
      ...states.map((key) => ({ by: 'state', key, ...countsOf(all.filter(({ stage }) => stage === key)) })),
      ...roles.map((key) => ({ by: 'role', key, ...countsOf(all.filter((each) => each.roles.includes(key))) })),
    ],
  };
};

const countsIn = (year: string, some: readonly Specialist[], deployments: readonly Deployment[]): DashboardRow => {
  const ids = new Set(some.map(({ id }) => id));
  const theirs = deployments.filter(({ specialistId }) => specialistId !== null && ids.has(specialistId));
  const inYear = theirs.filter((deployment) => deployment.year === year);
  const capacityDays = daysOf(some, ({ halfDaysPerYear }) => halfDaysPerYear);
  const daysUsed = daysOf(inYear, ({ deliveredHalfDays }) => deliveredHalfDays);
  return {
    ...{ specialists: some.length, capacityDays, daysUsed, usedPercent: percentage(daysUsed, capacityDays) },
    daysReserved: daysOf(inYear, stillTaken),
    activeDeployments: theirs.filter(({ stage }) => stage === 'active').length,
  };
};

/** What is planned and not delivered, until the deployment has ended. */
const stillTaken = ({ final, halfDays, deliveredHalfDays }: Deployment): number =>
  final === 1 ? 0 : Math.max(0, (halfDays ?? 0) - (deliveredHalfDays ?? 0));

const daysOf = <Counted>(all: readonly Counted[], halfDays: (each: Counted) => number | null): number =>
  all.reduce((sum, each) => sum + (halfDays(each) ?? 0), 0) / 2;

import type { Calendar, CaseStanding, DashboardAnswer } from '@casewright/read-models/dashboards';

/** A plan with the director, and since when: it comes to this stage by being sent, and by nothing else. */
export type Sent = Pick<CaseStanding, 'id' | 'councilId' | 'stageSince'>;

export type Today = {
  readonly today: string;
  readonly calendar: Pick<Calendar, 'dateOf' | 'addWorkingDays'>;
  /** Working days that a director has. */
  readonly workingDays: number;
};

/** Plans by age, the oldest first. */
export const awaitingApproval = (plans: readonly Sent[], now: Today): DashboardAnswer => {
  const rows = plans.map((plan) => rowOf(plan, now)).sort((a, b) => b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1));
  return { figures: { awaiting: rows.length, overdue: rows.filter(({ overdue }) => overdue).length }, rows };
};

const rowOf = ({ id, councilId, stageSince }: Sent, { today, calendar, workingDays }: Today) => {
  const sentOn = calendar.dateOf(stageSince);
  const dueOn = calendar.addWorkingDays(sentOn, workingDays);
  return { id, councilId, ageDays: daysBetween(sentOn, today), dueOn, overdue: today > dueOn };
};

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

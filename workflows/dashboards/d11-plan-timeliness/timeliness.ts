import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import { median } from '../figures/median.js';
import { percentage } from '../figures/percentage.js';

/** A plan that was not withdrawn; it has days from its target once it is approved, fewer than 0 when that was early. */
export type Dated = {
  readonly planYear: string | null;
  readonly targetOn: string | null;
  readonly daysFromTarget: number | null;
};

/** How many plans were or are in time, year by year and over all years. */
export const timeliness = (plans: readonly Dated[], today: string): DashboardAnswer => {
  const years = [...new Set(plans.map(({ planYear }) => planYear))].sort();
  return {
    figures: figuresOf(plans, today),
    rows: years.map((planYear) => ({ planYear, ...figuresOf(plansOf(plans, planYear), today) })),
  };
};

const plansOf = (plans: readonly Dated[], year: string | null) => plans.filter(({ planYear }) => planYear === year);

const figuresOf = (plans: readonly Dated[], today: string): DashboardRow => {
  const approved = plans.flatMap(({ daysFromTarget }) => daysFromTarget ?? []);
  const onTime = approved.filter((days) => days <= 0).length;
  return {
    ...{ plans: plans.length, onTime, onTimePercent: percentage(onTime, plans.length) },
    approvedAfterTarget: approved.length - onTime,
    late: plans.filter(({ targetOn, daysFromTarget }) => daysFromTarget === null && today > (targetOn ?? today)).length,
    medianDaysFromTarget: median(approved),
  };
};

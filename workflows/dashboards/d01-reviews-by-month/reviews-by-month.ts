import type { Calendar, DashboardAnswer } from '@casewright/read-models/dashboards';

/** A review with firm dates: its host region, and the first day of its slot. */
export type Scheduled = { readonly regionId: string; readonly startDate: string };

export type Today = {
  readonly today: string;
  readonly calendar: Pick<Calendar, 'monthOf' | 'financialYearOf'>;
};

/** How many reviews start in each month in each region, and how many in the financial year of today. */
export const reviewsByMonth = (reviews: readonly Scheduled[], { today, calendar }: Today): DashboardAnswer => {
  const financialYear = calendar.financialYearOf(today);
  const ofTheYear = reviews.filter(({ startDate }) => calendar.financialYearOf(startDate) === financialYear);

  const counts = new Map<string, number>();
  for (const { regionId, startDate } of reviews) {
    const cell = `${regionId} ${calendar.monthOf(startDate)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const rows = [...counts.keys()].sort().map((cell) => {
    const [regionId = '', month = ''] = cell.split(' ');
    return { regionId, month, count: counts.get(cell) ?? 0 };
  });
  return { figures: { financialYear, total: ofTheYear.length }, rows };
};

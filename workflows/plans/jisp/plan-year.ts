/** The calendar year in which a plan year begins: 2009 of `2009-10`. */
const firstYear = (planYear: string): number => Number(planYear.slice(0, 4));

/** The last day of a plan year: 31 March. */
export const lastDayOf = (planYear: string): string => `${firstYear(planYear) + 1}-03-31`;

/** A day, like `03-31`, of the calendar year in which a plan year begins. */
export const dayBefore = (planYear: string, day: string): string => `${firstYear(planYear)}-${day}`;

/** `2009_10` of `2009-10`, as ids have it. */
export const inIds = (planYear: string): string => planYear.replace('-', '_');

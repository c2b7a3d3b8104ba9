import { inIds } from './plan-year.js';

type Opening = { readonly councilId: string; readonly planYear: string };

/** `bedford_2009_10`: the id of a council's plan for a year; `_2` after one that was withdrawn or cancelled (DOMAIN 2.3). */
export const naturalId = {
  of: ({ councilId, planYear }: Opening): string => `${councilId.replace(/\W/g, '_')}_${inIds(planYear)}`,
  againAfter: ['withdrawn', 'cancelled'],
} as const;

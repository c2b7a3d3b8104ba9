import type { DashboardRow } from '@casewright/read-models';

/** The length of a value's bar in per cent of that of the greatest value; 0 for what is no number, or not more than 0. */
export const barOf = (value: DashboardRow[string] | undefined, most: number): number =>
  typeof value === 'number' && value > 0 && most > 0 ? Math.max(1, Math.round((value / most) * 100)) : 0;

/** The greatest of some values, as far as they are numbers. */
export const greatest = (values: readonly (DashboardRow[string] | undefined)[]): number =>
  values.reduce<number>((most, value) => (typeof value === 'number' && value > most ? value : most), 0);

import { isInPackage, type Content, type Priority } from '../histories/plan-content.js';

/** What a council and its adviser have agreed, as it was approved last. */
export type ApprovedPlan = Content & { readonly regionId: string | null; readonly councilId: string | null };

/** A priority that councils of a region share. */
export type CommonPriority = {
  readonly regionId: string | null;
  /** Its indicator code, or its normalised title if it has none. */
  readonly key: string;
  readonly councils: number;
  /** Planned in the offers for its needs. */
  readonly days: number;
};

/** The priorities of at least so many councils of a region, region by region in rank order (RP-R02). */
export const commonPriorities = (plans: readonly ApprovedPlan[], fewest: number): readonly CommonPriority[] => {
  const shared = new Map<string, Shared>();
  for (const plan of plans)
    for (const key of new Set(plan.priorities.map(keyOf))) {
      const { regionId, councilId } = plan;
      const place = JSON.stringify([regionId, key]);
      const sofar = shared.get(place) ?? { regionId, key, councilIds: [], days: 0 };
      const councilIds = [...new Set([...sofar.councilIds, councilId])];
      shared.set(place, { ...sofar, councilIds, days: sofar.days + plannedDays(plan, key) });
    }
  return [...shared.values()]
    .map(({ councilIds, ...priority }) => ({ ...priority, councils: councilIds.length }))
    .filter(({ councils }) => councils >= fewest)
    .sort(byRank);
};

type Shared = Omit<CommonPriority, 'councils'> & { readonly councilIds: readonly (string | null)[] };

const keyOf = ({ niCode, title }: Priority): string => niCode ?? title.trim().toLowerCase().replace(/\s+/g, ' ');

/** Days of the accepted offers for any need of the priorities with this key, each offer once. */
const plannedDays = (plan: ApprovedPlan, key: string): number => {
  const ofKey = plan.priorities.filter((priority) => keyOf(priority) === key).map(({ priorityId }) => priorityId);
  const needs = plan.needs.filter(({ priorityId }) => ofKey.includes(priorityId)).map(({ needId }) => needId);
  return plan.offers
    .filter(isInPackage)
    .filter(({ needIds }) => needIds.some((needId) => needs.includes(needId)))
    .reduce((sum, { days = 0 }) => sum + days, 0);
};

const byRank = (a: CommonPriority, b: CommonPriority): number =>
  inOrder(a.regionId ?? '', b.regionId ?? '') || b.councils - a.councils || b.days - a.days || inOrder(a.key, b.key);

const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

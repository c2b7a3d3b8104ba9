import type { Claim } from '@casewright/workflow';
import { planOfTheYear, providerDays } from './ledgers.js';
import { isOffered, type Offer } from './offer.js';
import { inForceOf, type Plan } from './plan.js';
import { inIds } from './plan-year.js';

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'cancelled']);

/** `bedford_2009_10`: key of a council's plan for a year. */
const planKey = ({ councilId, planYear }: Plan): string => `${councilId}_${inIds(planYear)}`;

/** `tfc_E_2009_10`: key of what a provider offers in a region and a year. */
export const daysKey = ({ regionId, planYear }: Plan, providerId: string): string =>
  `${providerId}_${regionId}_${inIds(planYear)}`;

const daysIn = (offers: readonly Offer[], providerId: string): number =>
  offers
    .filter((offer) => isOffered(offer) && offer.providerId === providerId)
    .reduce((sum, { days = 0 }) => sum + days, 0);

/** The days of a provider's offers in a plan. While a change is brokered it keeps those in force, and more if it drafts more. */
export const daysOffered = (plan: Plan, providerId: string): number =>
  Math.max(daysIn(plan.offers, providerId), daysIn(inForceOf(plan).offers, providerId));

/** What a plan holds of the ledgers: its year, and the days of its providers. Nothing outlives it when it is given up. */
export const claims = ({ case: plan, stage }: { readonly case: Plan; readonly stage: string }): readonly Claim[] =>
  ENDED.has(stage) ? [] : [planOfTheYear.claim(planKey(plan), true), ...daysClaims(plan)];

const daysClaims = (plan: Plan): readonly Claim[] =>
  [...new Set(plan.offers.map(({ providerId }) => providerId))]
    .map((providerId) => providerDays.claim(daysKey(plan, providerId), daysOffered(plan, providerId)))
    .filter(({ value }) => value > 0);

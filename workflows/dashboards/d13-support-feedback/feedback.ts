import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import type { Rated } from './plan-feedback.js';

/** How good the support of each provider was, and what it has not been told yet. Providers without ratings have no row. */
export const feedback = (offers: readonly Rated[]): DashboardAnswer => {
  const rated = offers.filter(({ ratings }) => ratings.length > 0);
  const providers = [...new Set(rated.map(({ providerId }) => providerId))].sort();
  return {
    figures: figuresOf(rated),
    rows: providers.map((id) => ({
      providerId: id,
      ...figuresOf(rated.filter(({ providerId }) => providerId === id)),
    })),
  };
};

const figuresOf = (offers: readonly Rated[]): DashboardRow => {
  const ratings = offers.flatMap((offer) => offer.ratings);
  const given = (points: number) => ratings.filter((rating) => rating === points).length;
  return {
    ...{ ratings: ratings.length, mean: mean(ratings) },
    ...{ rated1: given(1), rated2: given(2), rated3: given(3), rated4: given(4), rated5: given(5) },
    notCommunicated: sum(offers.map(({ notCommunicated }) => notCommunicated)),
  };
};

/** Two decimals, half up. */
const mean = (numbers: readonly number[]): number | 'n/a' =>
  numbers.length === 0 ? 'n/a' : Math.round((sum(numbers) * 100) / numbers.length) / 100;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

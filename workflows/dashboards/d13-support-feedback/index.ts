import type { Dashboard } from '@casewright/read-models/dashboards';
import { feedback } from './feedback.js';
import { offers, planFeedback } from './plan-feedback.js';

const dashboard: Dashboard = {
  id: 'D13',
  title: 'Feedback on the quality of support',
  definition:
    'quality feedback per provider: number of ratings, mean (two decimals), distribution 1-5, feedback not communicated',
  for: ['csa', 'provider'],
  views: [planFeedback],
  answer: async ({ standing }) => {
    const plans = await standing(planFeedback).select('row.offers').execute();
    return feedback(plans.flatMap((plan) => offers.read(plan.offers)));
  },
  shows: {
    labels: {
      ...{ mean: 'Mean rating', rated1: 'Rated 1', rated2: 'Rated 2', rated3: 'Rated 3' },
      ...{ rated4: 'Rated 4', rated5: 'Rated 5', notCommunicated: 'Not passed on to the provider' },
    },
  },
};

export default dashboard;

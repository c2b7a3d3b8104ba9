import type { Programme } from '@casewright/runtime';
import { bought } from './brokerage/bought.js';
import { brokers } from './brokerage/brokers.js';
import { cases } from './brokerage/cases.js';
import { contracts } from './brokerage/contracts.js';
import { specialists } from './brokerage/specialists.js';
import { importsFor } from './people/imports.js';
import { examplePlan } from './plans/example-plan.js';
import { plansAtEveryStage } from './plans/plans-at-every-stage.js';
import { bookedFromJanuary } from './reviews/booked-from-january.js';
import { reviewerTraining } from './reviews/reviewer-training.js';
import { scheduledByNovember } from './reviews/scheduled-by-november.js';

const stories = [
  ...[...examplePlan, ...plansAtEveryStage],
  ...[...scheduledByNovember, ...bookedFromJanuary, ...reviewerTraining],
  ...[...brokers, ...contracts, ...specialists, ...cases, ...bought],
];

/**
 * Casework from December 2008 to 10 February 2012. Figures, dates and names are those of the sources; the cases that no
 * source tells of are illustrative, and say so.
 */
export const demonstration: Programme = {
  title: 'Sector-led improvement of children’s services, December 2008 to February 2012',
  imports: importsFor(stories),
  happenings: stories.toSorted(({ at: one }, { at: other }) => one.localeCompare(other)),
  isDemonstration: true,
};

import { limitedBy, type Holdings } from '@casewright/workflow';
import { rule } from '../definition.js';
import { hasEnded, type Deployment } from '../deployment.js';
import { backfillDays, daysWereDelivered, type ClaimedDays } from '../ledgers.js';
import { poundsInWords } from '../../pounds-in-words.js';

type OfDeployment = { readonly deployment: Deployment | undefined };

/** BF-R01: the claimant is the home organisation of a deployment that was released with backfill. */
export const isReleasedWithBackfill = rule<{ readonly claimantOrgId: string }, OfDeployment>(
  'BF-R01',
  ({ input: { claimantOrgId }, lookups: { deployment } }) => {
    if (deployment === undefined) return { message: 'There is no such deployment.', field: 'deploymentId' };

    const { homeOrgId, backfill } = deployment.data;
    if (homeOrgId !== claimantOrgId)
      return { message: 'Only the organisation that released the specialist can claim.', field: 'claimantOrgId' };
    return backfill || 'The specialist was not released with backfill, so there is nothing to claim for.';
  },
);

/** BF-R02: the deployment is completed, or was called off after days were worked. */
export const deploymentHasEnded = rule<unknown, OfDeployment>(
  'BF-R02',
  ({ lookups: { deployment } }) =>
    (deployment !== undefined && hasEnded(deployment)) ||
    'The deployment is not completed, and was not called off after days were worked.',
);

/** BF-R02: a day costs no more than the highest rate. */
export const rateIsWithinTheMost = rule<{ readonly dayRatePence: number }>(
  'BF-R02',
  ({ input: { dayRatePence }, settings: { 'backfill.dayRateMaxPence': most } }) =>
    dayRatePence <= most || { message: `At most ${poundsInWords(most)} are paid for a day.`, field: 'dayRatePence' },
);

/** BF-R02: all claims for a deployment, but those rejected or withdrawn, stay within the days it delivered. */
export const daysAreLeft = limitedBy('BF-R02', backfillDays);

/** BF-R02, when a claim is validated: its days, with those of the other claims, match the record. */
export const daysMatchTheRecord = rule<unknown, OfDeployment & { readonly claimed: Holdings<ClaimedDays> }>(
  'BF-R02',
  ({ lookups: { deployment, claimed } }) => daysWereDelivered(claimed.total, deployment?.data.deliveredDays ?? 0),
);

import type { Claim as Held } from '@casewright/workflow';
import type { Claim } from './claim.js';
import { backfillDays } from './ledgers.js';

const GIVEN_UP: ReadonlySet<string> = new Set(['rejected', 'withdrawn']);

/** The days a claim takes of its deployment, unless it is rejected or withdrawn. */
export const claims = ({ case: claim, stage }: { readonly case: Claim; readonly stage: string }): readonly Held[] => {
  const { deploymentId, days, deliveredDays } = claim;
  return GIVEN_UP.has(stage) ? [] : [backfillDays.claim(deploymentId, { days, deliveredDays })];
};

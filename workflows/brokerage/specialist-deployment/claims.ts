import type { Claim } from '@casewright/workflow';
import type { Deployment, Match } from './deployment.js';
import { specialistDays } from './ledgers.js';

const ENDED: ReadonlySet<string> = new Set(['completed', 'cancelled']);

/**
 * What a deployment holds of its specialist: dates and days while somebody is matched, more days if more were worked,
 * and after its end the days that were worked.
 */
export const claims = ({
  case: deployment,
  stage,
}: {
  readonly case: Deployment;
  readonly stage: string;
}): readonly Claim[] => {
  if (deployment.specialistId === undefined) return [];

  const { specialistId, days, deliveredDays, from, to } = deployment;
  const { year, capacityDaysPerYear } = deployment as Match;
  const hasEnded = ENDED.has(stage);
  if (hasEnded && deliveredDays === 0) return [];

  const taken = hasEnded ? deliveredDays : Math.max(days, deliveredDays);
  return [specialistDays.claim(specialistId, { days: taken, from, to, year, capacityDaysPerYear, open: !hasEnded })];
};

import type { Claim } from '@casewright/workflow';
import { contractCeiling } from '../contract-ceiling.js';
import type { CallOff } from './call-off.js';

const COMMITTED: ReadonlySet<string> = new Set([
  ...['approved', 'ordered', 'delivering', 'delivered', 'accepted', 'disputed', 'closed'],
]);

/** What a call-off commits of its contract: its price from approval on, and once closed what was paid (CO-R03). */
export const claims = ({
  case: { contractId, pricePence, paidPence },
  stage,
}: {
  readonly case: CallOff;
  readonly stage: string;
}): readonly Claim[] =>
  COMMITTED.has(stage)
    ? [contractCeiling.claim(contractId, { committedPence: stage === 'closed' ? paidPence : pricePence })]
    : [];

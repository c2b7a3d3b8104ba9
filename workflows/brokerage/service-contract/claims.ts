import type { Claim } from '@casewright/workflow';
import { contractCeiling } from '../contract-ceiling.js';
import type { Contract } from './contract.js';

/** A contract holds its own ceiling, where one is set, so that call-offs on it can be held to it (CO-R03). */
export const claims = ({
  case: { contractId, ceilingPence },
  stage,
}: {
  readonly case: Contract;
  readonly stage: string;
}): readonly Claim[] =>
  ceilingPence === undefined || stage === 'abandoned' ? [] : [contractCeiling.claim(contractId, { ceilingPence })];

import { casesWhere } from '@casewright/workflow';
import { caseStream } from './improvement-case.js';

/** What has been bought for a case, or is paid for it. */
export type Bought = readonly { readonly stream: string; readonly stage: string }[];

/** Everything of one workflow that is for this case. */
const forCase = (workflow: string, id: string) => casesWhere(workflow, { related: caseStream(id) });

export const callOffsFor = (id: string) => forCase('call-off', id);
export const deploymentsFor = (id: string) => forCase('specialist-deployment', id);
export const backfillClaimsFor = (id: string) => forCase('backfill-claim', id);

const CALL_OFF_IS_OVER: readonly string[] = ['closed', 'rejected', 'cancelled'];
const DEPLOYMENT_IS_OVER: readonly string[] = ['completed', 'declined', 'cancelled'];
const CLAIM_IS_SETTLED: readonly string[] = ['paid', 'rejected', 'withdrawn'];

const firstNotIn = (stages: readonly string[], bought: Bought): string | undefined =>
  bought.find(({ stage }) => !stages.includes(stage))?.stream;

export const openCallOff = (bought: Bought): string | undefined => firstNotIn(CALL_OFF_IS_OVER, bought);
export const openDeployment = (bought: Bought): string | undefined => firstNotIn(DEPLOYMENT_IS_OVER, bought);
export const openClaim = (bought: Bought): string | undefined => firstNotIn(CLAIM_IS_SETTLED, bought);

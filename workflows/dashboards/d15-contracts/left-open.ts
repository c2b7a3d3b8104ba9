import type { DashboardRow } from '@casewright/read-models/dashboards';

type CallOff = {
  readonly id: string;
  readonly final: number;
  readonly stage: string;
  readonly contractId: string | null;
  readonly forStream: string | null;
  readonly requestedById: string | null;
};

/** Call-offs that are open though their contract is over: for their brokers to settle or to cancel. */
export const leftOpen = (callOffs: readonly CallOff[], over: ReadonlySet<string>): readonly DashboardRow[] =>
  callOffs
    .filter(({ final, contractId }) => final === 0 && contractId !== null && over.has(contractId))
    .map(({ id, stage, contractId, forStream, requestedById }) => ({
      ...{ by: 'call-off left open', id, stage, contractId, forStream, requestedById },
    }));

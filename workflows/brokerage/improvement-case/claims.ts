import type { Claim } from '@casewright/workflow';
import type { ImprovementCase } from './improvement-case.js';
import { brokerageBudget, brokerLoad, EVERY_REGION, LOAD, openImprovementCase } from './ledgers.js';
import { FINAL } from './stages.js';

type Fact = { readonly case: ImprovementCase; readonly stage: string };

/**
 * What a case holds of the ledgers: its council’s one open case and its broker’s time while it goes on; its money always,
 * unless it was cancelled.
 */
export const claims = (fact: Fact): readonly Claim[] => [...openClaims(fact), ...budgetClaims(fact)];

const openClaims = ({ case: { councilId, brokerId }, stage }: Fact): readonly Claim[] => {
  if ((FINAL as readonly string[]).includes(stage)) return [];

  const load = stage === 'monitoring' ? LOAD.inMonitoring : LOAD.otherwise;
  return [
    openImprovementCase.claim(councilId, true),
    ...(brokerId === undefined ? [] : [brokerLoad.claim(brokerId, load)]),
  ];
};

const budgetClaims = ({ case: { approvedBefore, funding }, stage }: Fact): readonly Claim[] => {
  const approved = approvedBefore + (funding?.approvedPence ?? 0);
  return approved === 0 || stage === 'cancelled' ? [] : [brokerageBudget.claim(EVERY_REGION, approved)];
};

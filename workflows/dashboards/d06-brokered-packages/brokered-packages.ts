import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';

/** An open case at its stage. */
export type Brokered = {
  readonly stage: string;
  readonly regionId: string | null;
  readonly priority: string | null;
  /** Proposed or assigned. */
  readonly brokerId: string | null;
};

const AWAITING_COUNCIL = 'packageDesign.councilReview';
const AWAITING_FUNDING = 'packageDesign.fundingApproval';

/** How many cases there are of each stage, region, priority and broker, in that order. */
export const brokeredPackages = (cases: readonly Brokered[]): DashboardAnswer => {
  const groups = new Map<string, Brokered[]>();
  for (const each of cases) {
    const { regionId, priority, brokerId } = each;
    const key = JSON.stringify([topLevel(each), regionId ?? '', priority ?? '', brokerId ?? '']);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return { figures: countsOf(cases), rows: inOrder.flatMap(rowOf) };
};

const rowOf = (group: readonly Brokered[]): readonly DashboardRow[] =>
  group.slice(0, 1).map((first) => {
    const { regionId, priority, brokerId } = first;
    return { stage: topLevel(first), regionId, priority, brokerId, ...countsOf(group) };
  });

const topLevel = ({ stage }: Brokered): string => stage.split('.', 1).join('');

const countsOf = (cases: readonly Brokered[]) => ({
  cases: cases.length,
  awaitingCouncil: cases.filter(({ stage }) => stage === AWAITING_COUNCIL).length,
  awaitingFunding: cases.filter(({ stage }) => stage === AWAITING_FUNDING).length,
});

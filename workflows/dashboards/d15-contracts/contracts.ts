import type { DashboardAnswer } from '@casewright/read-models/dashboards';

/** A contract that is not over. */
export type Contract = {
  readonly id: string;
  readonly stage: string;
  readonly service: string | null;
  readonly providerId: string | null;
  readonly endsOn: string | null;
  readonly ceilingPence: number | null;
  /** 1 for an interim arrangement, which is under no framework. */
  readonly interim: number | null;
};

export type CallOff = {
  readonly contractId: string | null;
  readonly stage: string;
  readonly pricePence: number | null;
  readonly paidPence: number | null;
};

const AT_ITS_PRICE: readonly string[] = ['approved', 'ordered', 'delivering', 'delivered', 'accepted', 'disputed'];

/** Contract by contract, what is committed, paid and left. Those end soon that end on `soon` or before. */
export const contracts = (all: readonly Contract[], callOffs: readonly CallOff[], soon: string): DashboardAnswer => {
  const rows = all.map(({ id, stage, service, providerId, endsOn, ceilingPence, interim }) => {
    const its = callOffs.filter(({ contractId }) => contractId === id);
    const committedPence = sumOf(its.map(committedOf));
    return {
      by: 'contract',
      ...{ id, service, providerId, stage, live: stage === 'live', interim: interim === 1 },
      ...{ endsOn, endsIn60Days: endsOn !== null && endsOn <= soon },
      ...{ committedPence, paidPence: sumOf(its.map(({ paidPence }) => paidPence ?? 0)), ceilingPence },
      ceilingLeftPence: ceilingPence === null ? null : ceilingPence - committedPence,
    };
  });
  return {
    figures: {
      contracts: rows.length,
      live: rows.filter(({ live }) => live).length,
      interim: rows.filter(({ interim }) => interim).length,
      endingIn60Days: rows.filter(({ endsIn60Days }) => endsIn60Days).length,
      committedPence: sumOf(rows.map(({ committedPence }) => committedPence)),
      paidPence: sumOf(rows.map(({ paidPence }) => paidPence)),
    },
    rows,
  };
};

/** The price from approval on; once it is closed, what was paid (CO-R03). */
const committedOf = ({ stage, pricePence, paidPence }: CallOff): number => {
  if (stage === 'closed') return paidPence ?? 0;
  return AT_ITS_PRICE.includes(stage) ? (pricePence ?? 0) : 0;
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

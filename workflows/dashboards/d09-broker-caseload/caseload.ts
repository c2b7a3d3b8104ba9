import type { DashboardAnswer } from '@casewright/read-models/dashboards';
import type { Conflicts } from '../histories/improvement-cases.js';

/** Somebody with a place as a broker. */
export type Engaged = { readonly personId: string | null; readonly availableFrom: string | null };

/** An open case. */
export type OpenCase = {
  readonly brokerId: string | null;
  readonly stage: string;
  readonly conflicts: readonly Conflicts[];
};

const IN_MONITORING = 0.5;

/** Broker by broker: those engaged, and whoever else has an open case. */
export const caseload = (engaged: readonly Engaged[], cases: readonly OpenCase[], most: number): DashboardAnswer => {
  const from = new Map(engaged.map(({ personId, availableFrom }) => [personId, availableFrom]));
  const brokers = [...from.keys(), ...cases.map(({ brokerId }) => brokerId)];
  const rows = [...new Set(brokers.filter((broker) => broker !== null))].sort().map((brokerId) => {
    const openCases = loadOf(cases.filter((each) => each.brokerId === brokerId));
    return {
      ...{ brokerId, openCases, capacityLeft: most - openCases, availableFrom: from.get(brokerId) ?? null },
      ...conflictsOf(brokerId, cases),
    };
  });
  return { figures: { brokers: rows.length, ...totalsOf(rows) }, rows };
};

/** What open cases count: in monitoring one half, else one (IC-R07). */
const loadOf = (cases: readonly OpenCase[]): number =>
  cases.reduce((load, { stage }) => load + (stage === 'monitoring' ? IN_MONITORING : 1), 0);

const conflictsOf = (brokerId: string, cases: readonly OpenCase[]) => {
  const about = cases.flatMap(({ conflicts }) => conflicts.filter((each) => each.brokerId === brokerId));
  return {
    conflictsDeclared: about.reduce((sum, { declared }) => sum + declared, 0),
    conflictsOpen: about.reduce((sum, { open }) => sum + open, 0),
  };
};

type Counted = Readonly<Record<'openCases' | 'capacityLeft', number>>;

const totalsOf = (rows: readonly Counted[]): Counted => ({
  openCases: rows.reduce((sum, { openCases }) => sum + openCases, 0),
  capacityLeft: rows.reduce((sum, { capacityLeft }) => sum + capacityLeft, 0),
});

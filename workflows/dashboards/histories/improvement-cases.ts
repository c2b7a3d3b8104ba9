import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** Conflicts that were declared about a broker of a case; a clearance clears all that are open. */
export type Conflicts = { readonly brokerId: string; readonly declared: number; readonly open: number };

export const conflictsOfCase = items<Conflicts>('brokerId');

const broker = z.object({ brokerId: z.string() });

/** Each improvement case: whose it is, how urgent, who brokers it, and the council's notice as far as it knows. */
export const improvementCases = history({
  name: 'improvement_cases',
  version: 1,
  workflow: 'improvement-case',
  events: {
    ImprovementCaseOpened: z.object({
      councilId: z.string(),
      regionId: z.string(),
      priority: z.string(),
      noticeRef: z.string().optional(),
      noticeIssuedOn: z.string().optional(),
    }),
    NoticeStatusChanged: z.object({ status: z.string(), ref: z.string() }),
    BrokerProposed: broker,
    BrokerRejected: z.object({}),
    BrokerReassigned: z.object({ newBrokerId: z.string() }),
    BrokerConflictDeclared: broker,
    BrokerConflictCleared: broker,
  },
  facts: {
    councilId: 'text',
    regionId: 'text',
    priority: 'text',
    brokerId: 'text',
    noticeRef: 'text',
    noticeStatus: 'text',
    /** When the case heard of the notice last. */
    noticeAt: 'text',
    conflicts: 'text',
  },
  changes: {
    ImprovementCaseOpened: ({ data: { noticeRef, noticeIssuedOn, ...referred }, at }) => ({
      ...referred,
      ...(noticeRef === undefined || noticeIssuedOn === undefined
        ? {}
        : { noticeRef, noticeStatus: 'in-force', noticeAt: at }),
    }),
    // extending or lifting a notice leaves its reference as it was
    NoticeStatusChanged: ({ data: { status, ref }, facts: { noticeRef }, at }) => ({
      noticeRef: noticeRef === null || status === 'in-force' ? ref : noticeRef,
      noticeStatus: status,
      noticeAt: at,
    }),
    BrokerProposed: ({ data: { brokerId } }) => ({ brokerId }),
    BrokerRejected: () => ({ brokerId: null }),
    BrokerReassigned: ({ data: { newBrokerId } }) => ({ brokerId: newBrokerId }),
    BrokerConflictDeclared: ({ data: { brokerId }, facts }) => {
      const known = conflictsOfCase.read(facts.conflicts).find((each) => each.brokerId === brokerId);
      const { declared = 0, open = 0 } = known ?? {};
      return { conflicts: conflictsOfCase.put(facts.conflicts, { brokerId, declared: declared + 1, open: open + 1 }) };
    },
    BrokerConflictCleared: ({ data: { brokerId }, facts }) => ({
      conflicts: conflictsOfCase.change(facts.conflicts, brokerId, (conflicts) => ({ ...conflicts, open: 0 })),
    }),
  },
});

import type { BrokerTerm, ImprovementCase } from '../improvement-case.js';
import { on } from './remember.js';

/** The history with the present broker's term changed. */
const presentTerm = ({ brokerHistory }: ImprovementCase, change: Partial<BrokerTerm>): readonly BrokerTerm[] =>
  brokerHistory.map((term, index) => (index === brokerHistory.length - 1 ? { ...term, ...change } : term));

/** What is remembered of the broker, and of what stands between them and the case. */
export const broker = {
  propose: on('BrokerProposed', ({ data: { brokerId, declaredInterests }, at, by }, { brokerHistory }) => ({
    ...{ brokerId, brokerInterests: declaredInterests, proposedById: by.personId },
    brokerHistory: [...brokerHistory, { brokerId, proposedAt: at }],
  })),

  assign: on('BrokerAssigned', ({ at }, recorded) => ({ brokerHistory: presentTerm(recorded, { assignedAt: at }) })),

  reject: on('BrokerRejected', ({ data: { count }, at }, recorded) => ({
    ...{ brokerId: undefined, brokerInterests: [], brokerRejections: count },
    brokerHistory: presentTerm(recorded, { endedAt: at }),
  })),

  reassign: on('BrokerReassigned', ({ data: { newBrokerId: brokerId, declaredInterests }, at }, recorded) => ({
    ...{ brokerId, brokerInterests: declaredInterests },
    brokerHistory: [...presentTerm(recorded, { endedAt: at }), { brokerId, assignedAt: at }],
  })),

  declareConflict: on('BrokerConflictDeclared', ({ data }, { conflicts }) => ({
    conflicts: [...conflicts, { ...data, status: 'open' }],
  })),

  clearConflict: on('BrokerConflictCleared', ({ data: { brokerId } }, { conflicts }) => ({
    conflicts: conflicts.map((conflict) =>
      conflict.brokerId === brokerId ? { ...conflict, status: 'cleared' } : conflict,
    ),
  })),
};

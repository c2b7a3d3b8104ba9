import { setup } from 'xstate';
import { memory, NOT_YET_SPECIFIED, type Contract, type ContractEvent } from './contract.js';

const abandoning = { TenderAbandoned: 'abandoned' } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Contract, events: {} as ContractEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_SPECIFIED,
  initial: 'new',
  states: {
    new: {
      on: {
        ServiceSpecified: { target: 'specified', actions: 'specify' },
        InterimArrangementRegistered: { target: 'interim', actions: 'register' },
      },
    },
    specified: { on: { TendersInvited: { target: 'tendering', actions: 'invite' }, ...abandoning } },
    tendering: { on: { TenderReceived: { actions: 'tender' }, TendersClosed: 'evaluating', ...abandoning } },
    evaluating: { on: { ContractAwarded: { target: 'awarded', actions: 'award' }, ...abandoning } },
    awarded: { on: { ContractStarted: { target: 'live', actions: 'start' }, ContractTerminated: 'terminated' } },
    live: {
      on: {
        ContractVaried: { actions: 'vary' },
        ContractExpiryNear: { actions: 'expiryNear' },
        ContractEnded: 'ended',
        ContractTerminated: 'terminated',
      },
    },
    interim: { on: { ContractEnded: 'ended' } },
    ended: { tags: 'final' },
    abandoned: { tags: 'final' },
    terminated: { tags: 'final' },
  },
});

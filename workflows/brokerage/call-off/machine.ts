import { setup } from 'xstate';
import { memory, NOT_YET_REQUESTED, type CallOff, type CallOffEvent } from './call-off.js';

const cancelling = { CallOffCancelled: { target: 'cancelled', actions: 'cancel' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as CallOff, events: {} as CallOffEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_REQUESTED,
  initial: 'new',
  states: {
    new: { on: { CallOffRequested: { target: 'draft', actions: 'request' } } },
    draft: { on: { CallOffSubmitted: { target: 'awaitingApproval', actions: 'submit' }, ...cancelling } },
    awaitingApproval: {
      on: { CallOffApproved: { target: 'approved', actions: 'approve' }, CallOffRejected: 'rejected', ...cancelling },
    },
    approved: { on: { CallOffOrdered: { target: 'ordered', actions: 'order' }, ...cancelling } },
    ordered: {
      on: {
        CallOffAcceptedByProvider: { target: 'delivering', actions: 'takeOn' },
        CallOffDeclinedByProvider: 'cancelled',
        ...cancelling,
      },
    },
    delivering: {
      on: {
        CallOffDeliveryRecorded: { actions: 'deliver' },
        CallOffDelivered: { target: 'delivered', actions: 'report' },
        StageOverdue: { actions: 'overdue' },
        ...cancelling,
      },
    },
    delivered: {
      on: {
        CallOffDeliveryAccepted: { target: 'accepted', actions: 'accept' },
        CallOffDisputed: { target: 'disputed', actions: 'dispute' },
      },
    },
    disputed: {
      on: { CallOffReturned: 'delivering', CallOffDisputeSettled: { target: 'accepted', actions: 'settle' } },
    },
    accepted: { on: { CallOffPaid: { target: 'closed', actions: 'pay' } } },
    closed: { tags: 'final' },
    rejected: { tags: 'final' },
    cancelled: { tags: 'final' },
  },
});

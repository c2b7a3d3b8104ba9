import { setup } from 'xstate';
import { memory, NOT_YET_SUBMITTED, type Claim, type ClaimEvent } from './claim.js';

const querying = { BackfillClaimQueried: 'queried' } as const;
const rejecting = { BackfillClaimRejected: 'rejected' } as const;
const withdrawing = { BackfillClaimWithdrawn: 'withdrawn' } as const;
const overdue = { StageOverdue: { actions: 'overdue' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Claim, events: {} as ClaimEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_SUBMITTED,
  initial: 'new',
  states: {
    new: { on: { BackfillClaimSubmitted: { target: 'submitted', actions: 'submit' } } },
    submitted: {
      on: {
        BackfillClaimValidated: { target: 'validated', actions: 'validate' },
        ...querying,
        ...rejecting,
        ...withdrawing,
        ...overdue,
      },
    },
    queried: { on: { BackfillQueryAnswered: { target: 'submitted', actions: 'answer' }, ...withdrawing } },
    validated: {
      on: { BackfillClaimApproved: { target: 'approved', actions: 'approve' }, ...querying, ...rejecting },
    },
    approved: { on: { BackfillClaimPaid: { target: 'paid', actions: 'pay' }, ...overdue } },
    paid: { tags: 'final' },
    rejected: { tags: 'final' },
    withdrawn: { tags: 'final' },
  },
});

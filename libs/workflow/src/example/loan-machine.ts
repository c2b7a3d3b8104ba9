import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineEvents, type Recorded } from '../events.js';
import { StageOverdue } from '../workflow.js';

export const events = defineEvents({
  LoanRequested: z.object({ itemId: z.string(), councilId: z.string(), borrowerId: z.string() }),
  LoanApproved: z.object({ collectBy: z.iso.date() }),
  LoanCollected: z.object({}),
  LoanRenewed: z.object({ note: z.string() }),
  LoanLapsed: z.object({}),
  LoanDamaged: z.object({ itemId: z.string() }),
  LoanReturned: z.object({ condition: z.enum(['good', 'damaged']).default('good') }),
  LoanCancelled: z.object({ reason: z.string() }),
  StageOverdue,
});

type Loan = {
  readonly itemId?: string;
  readonly councilId?: string;
  readonly borrowerId?: string;
  readonly requestedAt?: string;
  readonly collectBy?: string;
  readonly renewals: number;
  readonly lastNote?: string;
  readonly damaged?: boolean;
  readonly overdue: readonly string[];
};

export const machine = setup({
  types: { context: {} as Loan, events: {} as Recorded<typeof events> },
  actions: {
    request: assign(({ event }) => (event.type === 'LoanRequested' ? { ...event.data, requestedAt: event.at } : {})),
    approve: assign(({ event }) => (event.type === 'LoanApproved' ? event.data : {})),
    renew: assign(({ context, event }) =>
      event.type === 'LoanRenewed' ? { renewals: context.renewals + 1, lastNote: event.data.note } : {},
    ),
    damage: assign({ damaged: true }),
    markOverdue: assign(({ context, event }) =>
      event.type === 'StageOverdue' ? { overdue: [...context.overdue, event.data.stage] } : {},
    ),
  },
}).createMachine({
  context: { renewals: 0, overdue: [] },
  initial: 'new',
  states: {
    new: { on: { LoanRequested: { target: 'requested', actions: 'request' } } },
    requested: {
      id: 'requested',
      on: {
        LoanApproved: { target: 'approved', actions: 'approve' },
        LoanCancelled: 'cancelled',
        StageOverdue: { actions: 'markOverdue' },
      },
    },
    approved: {
      initial: 'waiting',
      on: { LoanCancelled: 'cancelled', LoanDamaged: { actions: 'damage' }, LoanReturned: 'returned' },
      states: {
        waiting: { on: { LoanCollected: 'out', LoanLapsed: '#requested' } },
        out: { on: { LoanRenewed: { actions: 'renew' } } },
      },
    },
    returned: { tags: 'final' },
    cancelled: { tags: 'final' },
  },
});

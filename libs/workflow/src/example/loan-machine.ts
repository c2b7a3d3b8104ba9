import { setup } from 'xstate';
import { z } from 'zod';
import { defineEvents, type Recorded } from '../events.js';
import { remembering } from '../remembering.js';
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

export type Loan = {
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

type LoanEvent = Recorded<typeof events>;

const { on } = remembering<Loan, LoanEvent>();

export const machine = setup({
  types: { context: {} as Loan, events: {} as LoanEvent },
  actions: {
    request: on('LoanRequested', ({ data, at }) => ({ ...data, requestedAt: at })),
    approve: on('LoanApproved', ({ data }) => data),
    renew: on('LoanRenewed', ({ data }, { renewals }) => ({ renewals: renewals + 1, lastNote: data.note })),
    damage: on('LoanDamaged', () => ({ damaged: true })),
    markOverdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data.stage] })),
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

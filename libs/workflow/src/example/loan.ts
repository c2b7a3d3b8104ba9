import { z } from 'zod';
import { ledger } from '../ledger.js';
import { councilInDirectory } from '../lookup.js';
import { limitedBy } from '../rule.js';
import { everyCase, namedPersons, ownCouncil } from '../actor.js';
import { workflow } from '../workflow.js';
import { events, machine } from './loan-machine.js';
import { slip } from './loan-slip.js';

export { events as loanEvents } from './loan-machine.js';

const borrower = namedPersons<{ readonly borrowerId?: string }>(
  ({ me, subject }) => me.personId === subject.borrowerId,
);

const { command, rule, timer, define } = workflow({
  name: 'desk-loan',
  version: 1,
  events,
  machine,
  roles: { librarian: everyCase, borrower, 'council-officer': ownCouncil },
  settings: z.object({ 'loan.copies': z.int().default(2), 'loan.collectWd': z.int().default(2) }),
});

/** How many loans of one item are out at once. */
const copies = ledger<number>({
  name: 'loanCopies',
  amount: (count) => count,
  admits: ({ total, settings }) => total <= (settings['loan.copies'] as number) || 'All copies are out',
});

const knownCouncil = rule<unknown, { readonly council: { readonly regionId: string } | undefined }>(
  'DL-R01',
  ({ lookups }) => lookups.council !== undefined || 'The council is not on the register',
);

const atMostTwoRenewals = rule('DL-R03', ({ case: loan }) => loan.renewals < 2 || 'A loan is renewed twice at most');

/** A small workflow for the tests of the kernel and the engine: a ledger, two timers, a lookup, a reaction. */
export const deskLoan = define({
  commands: {
    RequestLoan: command(
      z.strictObject({ itemId: z.string().min(1), councilId: z.string(), borrowerId: z.string() }),
      ({ input }) => ({ council: councilInDirectory(input.councilId) }),
    ).rows({ from: '*', by: ['borrower', 'council-officer'], rules: [knownCouncil], emits: 'LoanRequested' }),

    ApproveLoan: command(z.strictObject({})).rows({
      from: ['requested'],
      by: ['librarian'],
      rules: [limitedBy('DL-R02', copies)],
      emits: 'LoanApproved',
      decide: ({ today, calendar, settings }) => ({
        collectBy: calendar.addWorkingDays(today, settings['loan.collectWd']),
      }),
    }),

    CollectLoan: command(z.strictObject({})).rows({
      from: ['approved.waiting'],
      by: ['borrower'],
      emits: 'LoanCollected',
    }),

    RenewLoan: command(z.strictObject({ note: z.string() })).rows({
      from: ['approved.out'],
      by: ['borrower', 'librarian'],
      rules: [atMostTwoRenewals],
      emits: 'LoanRenewed',
    }),

    LapseLoan: command(z.strictObject({})).rows({ from: ['approved.waiting'], by: ['system'], emits: 'LoanLapsed' }),

    ReturnLoan: command(z.strictObject({ condition: z.enum(['good', 'damaged']).optional() })).rows(
      {
        from: ['approved'],
        when: ({ input }) => input.condition === 'damaged',
        by: ['librarian'],
        emits: ['LoanDamaged', 'LoanReturned'],
        decideAll: ({ case: loan }) => [
          { type: 'LoanDamaged', data: { itemId: loan.itemId ?? '' } },
          { type: 'LoanReturned', data: { condition: 'damaged' } },
        ],
      },
      { from: ['approved'], by: ['borrower', 'librarian'], emits: 'LoanReturned' },
    ),

    CancelLoan: command(z.strictObject({ reason: z.string().min(1) })).rows({
      from: ['requested', 'approved'],
      by: ['borrower', 'librarian'],
      emits: 'LoanCancelled',
    }),
  },
  timers: [
    timer({
      name: 'approval',
      set: { LoanRequested: ({ event, calendar }) => calendar.addWorkingDays(calendar.dateOf(event.at), 5) },
      then: { overdue: 'requested' },
    }),
    timer({
      name: 'collection',
      set: { LoanApproved: ({ event }) => event.data.collectBy },
      then: { command: 'LapseLoan', event: 'LoanLapsed', input: () => ({}) },
    }),
  ],
  ledgers: [copies],
  claims: ({ case: loan, stage }) =>
    stage.startsWith('approved') && loan.itemId !== undefined ? [copies.claim(loan.itemId, 1)] : [],
  worklist: {
    LoanRequested: ({ councilId, borrowerId }) => ({ councilId, ownerId: borrowerId, joins: { borrower: borrowerId } }),
  },
  privateTexts: { events: { LoanRenewed: ['note'] }, case: ['lastNote'] },
  documents: { slip },
  content: {
    title: 'Desk loan',
    stages: {
      requested: 'Requested',
      'approved.waiting': 'Waiting to be collected',
      'approved.out': 'Out',
      returned: 'Returned',
      cancelled: 'Cancelled',
    },
    commands: {
      RequestLoan: 'Request a loan',
      ApproveLoan: 'Approve the loan',
      CollectLoan: 'Collect the item',
      RenewLoan: 'Renew the loan',
      LapseLoan: 'Let the approval lapse',
      ReturnLoan: 'Return the item',
      CancelLoan: 'Cancel the loan',
    },
  },
});

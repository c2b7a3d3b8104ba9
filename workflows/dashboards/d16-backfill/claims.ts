import { history } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** Each claim: for how many days, which are counted in halves, for how much, when it came and when it was paid. */
export const backfillClaims = history({
  name: 'backfill_claims',
  version: 1,
  workflow: 'backfill-claim',
  events: {
    BackfillClaimSubmitted: z.object({ days: z.number(), amountPence: z.int() }),
    BackfillQueryAnswered: z.object({ days: z.number().optional(), amountPence: z.int() }),
    BackfillClaimApproved: z.object({ approvedPence: z.int() }),
    BackfillClaimPaid: z.object({ paidOn: z.string() }),
  },
  facts: { halfDays: 'integer', amountPence: 'integer', approvedPence: 'integer', submittedAt: 'text', paidOn: 'text' },
  changes: {
    BackfillClaimSubmitted: ({ data: { days, amountPence }, at }) => ({
      ...{ halfDays: days * 2, amountPence, submittedAt: at },
    }),
    BackfillQueryAnswered: ({ data: { days, amountPence }, facts: { halfDays } }) => ({
      ...{ halfDays: days === undefined ? halfDays : days * 2, amountPence },
    }),
    BackfillClaimApproved: ({ data: { approvedPence } }) => ({ approvedPence }),
    BackfillClaimPaid: ({ data: { paidOn } }) => ({ paidOn }),
  },
});

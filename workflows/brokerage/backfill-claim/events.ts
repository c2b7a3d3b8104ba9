// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { z } from 'zod';

const pence = z.int().nonnegative();

/** What can happen to a claim, in the order it usually does. */
export const events = defineEvents({
  // With what the deployment had delivered and was for, and the claimant's region, where it is a council on the register.
  BackfillClaimSubmitted: z.object({
    deploymentId: z.string(),
    claimantOrgId: z.string(),
    days: z.number(),
    dayRatePence: pence,
    claimId: z.string(),
    amountPence: pence,
    deliveredDays: z.number(),
    forStream: z.string().optional(),
    regionId: z.string().optional(),
  }),
  BackfillClaimQueried: z.object({ question: z.string() }),
  BackfillQueryAnswered: z.object({ answer: z.string(), days: z.number().optional(), amountPence: pence }),
  BackfillClaimValidated: z.object({}),
  BackfillClaimApproved: z.object({ approvedPence: pence }),
  BackfillClaimRejected: z.object({ reason: z.string() }),
  BackfillClaimPaid: z.object({ paidOn: z.iso.date(), paymentRef: z.string() }),
  BackfillClaimWithdrawn: z.object({ reason: z.string() }),

  StageOverdue,
});

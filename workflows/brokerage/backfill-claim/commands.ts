import { councilInDirectory, heldIn } from '@casewright/workflow';
import { z } from 'zod';
import { amountOf } from './claim.js';
import { command } from './definition.js';
import { deploymentNamed } from './deployment.js';
import { backfillDays } from './ledgers.js';
import { date, days, id, money, text } from '@casewright/workflow/payload-types';
import {
  daysAreLeft,
  daysMatchTheRecord,
  deploymentHasEnded,
  isReleasedWithBackfill,
  rateIsWithinTheMost,
} from './rules/entitlement.js';
import {
  isWithinTheClaim,
  largeAmountsAreTheDirectors,
  notTheApprover,
  notTheClaimant,
  notTheValidator,
} from './rules/payment.js';

/** The home authority claims for cover while its specialist was away. */
export const SubmitClaim = command(
  z.strictObject({ deploymentId: id, claimantOrgId: id, days, dayRatePence: money }),
  ({ input }) => ({
    deployment: deploymentNamed(input.deploymentId),
    claimant: councilInDirectory(input.claimantOrgId),
  }),
).rows({
  from: '*',
  by: ['home-authority'],
  rules: [isReleasedWithBackfill, deploymentHasEnded, rateIsWithinTheMost, daysAreLeft],
  emits: 'BackfillClaimSubmitted',
  decide: ({ id, input, lookups: { deployment, claimant } }) => ({
    claimId: id,
    amountPence: amountOf(input.days, input.dayRatePence),
    deliveredDays: deployment?.data.deliveredDays ?? 0,
    forStream: deployment?.data.forStream,
    regionId: claimant?.regionId,
  }),
});

export const QueryClaim = command(z.strictObject({ question: text })).rows({
  from: ['submitted', 'validated'],
  by: ['contract-manager'],
  rules: [notTheClaimant],
  emits: 'BackfillClaimQueried',
});

/** The claimant answers, and may correct the days. */
export const AnswerQuery = command(z.strictObject({ answer: text, days: days.optional() })).rows({
  from: ['queried'],
  by: ['home-authority'],
  rules: [daysAreLeft],
  emits: 'BackfillQueryAnswered',
  decide: ({ input, case: claim }) => ({ amountPence: amountOf(input.days ?? claim.days, claim.dayRatePence) }),
});

export const ValidateClaim = command(z.strictObject({}), ({ case: { deploymentId } }) => ({
  deployment: deploymentNamed(deploymentId),
  claimed: heldIn(backfillDays, deploymentId),
})).rows({
  from: ['submitted'],
  by: ['contract-manager'],
  rules: [deploymentHasEnded, daysMatchTheRecord, notTheClaimant],
  emits: 'BackfillClaimValidated',
});

export const ApproveClaim = command(z.strictObject({ approvedPence: money })).rows({
  from: ['validated'],
  by: ['contract-manager', 'commissioning-director'],
  rules: [notTheValidator, isWithinTheClaim, largeAmountsAreTheDirectors, notTheClaimant],
  emits: 'BackfillClaimApproved',
});

export const RejectClaim = command(z.strictObject({ reason: text })).rows({
  from: ['submitted', 'validated'],
  by: ['contract-manager', 'commissioning-director'],
  rules: [notTheClaimant],
  emits: 'BackfillClaimRejected',
});

export const PayClaim = command(z.strictObject({ paidOn: date, paymentRef: text })).rows({
  from: ['approved'],
  by: ['finance'],
  rules: [notTheValidator, notTheApprover, notTheClaimant],
  emits: 'BackfillClaimPaid',
});

export const WithdrawClaim = command(z.strictObject({ reason: text })).rows({
  from: ['submitted', 'queried'],
  by: ['home-authority'],
  emits: 'BackfillClaimWithdrawn',
});

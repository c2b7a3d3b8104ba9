import { date, days, id, int, money, rating, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { deploymentPlanNamed } from '../deployment-plans.js';
import { offerNamed } from '../plan.js';
import { offerIsInForce, supportIsThere } from '../rules/holding.js';
import { isOnesOwnOffer } from '../rules/offers.js';
import {
  deploymentPlanIsOfTheOffer,
  feedbackIsOutstanding,
  isNotRated,
  ratesForTheAuthority,
} from '../rules/support.js';

/** While the plan is in force, a change of it under way or not. */
const IN_FORCE = ['active', 'finalised'] as const;

/** A deployment plan is held with the offer it details (JP-R15). */
export const AttachDeploymentPlan = command(
  z.strictObject({ offerId: id, deploymentPlanId: id }),
  ({ input: { deploymentPlanId } }) => ({ deploymentPlan: deploymentPlanNamed(deploymentPlanId) }),
).rows({
  from: ['active.monitoring'],
  by: ['csa', 'provider'],
  rules: [offerIsInForce, deploymentPlanIsOfTheOffer],
  emits: 'DeploymentPlanAttached',
});

/** The director and the adviser meet regularly, and may ask for changes there (JP-R17). */
export const RecordEngagementMeeting = command(z.strictObject({ date, matters: z.array(text) })).rows({
  from: IN_FORCE,
  by: ['csa'],
  emits: 'EngagementMeetingRecorded',
});

export const RecordSupportDelivered = command(
  z.strictObject({
    offerId: id,
    date,
    days: days.optional(),
    visits: int.nonnegative('Enter 0 or more visits').optional(),
    costPence: money.optional(),
  }),
).rows({
  from: IN_FORCE,
  by: ['provider', 'riep', 'c4eo', 'csp', 'csa'],
  rules: [offerIsInForce, isOnesOwnOffer],
  emits: 'JispSupportDelivered',
  decide: ({ input: { offerId, days = 0, costPence = 0 }, case: plan }) => {
    const sofar = offerNamed(plan, offerId)?.delivered;
    return { cumulativeDays: (sofar?.days ?? 0) + days, cumulativePence: (sofar?.costPence ?? 0) + costPence };
  },
});

export const RecordSupportFeedback = command(z.strictObject({ offerId: id, rating, comment: text.optional() })).rows({
  from: IN_FORCE,
  by: ['council-dcs'],
  rules: [supportIsThere, ratesForTheAuthority],
  emits: 'SupportFeedbackRecorded',
});

export const RecordFeedbackRefusal = command(z.strictObject({ offerId: id, reason: text })).rows({
  from: IN_FORCE,
  by: ['csa'],
  rules: [supportIsThere, isNotRated],
  emits: 'SupportFeedbackRefused',
});

export const CommunicateFeedback = command(z.strictObject({ offerId: id, communicatedOn: date })).rows({
  from: [...IN_FORCE, 'closed'],
  by: ['csa'],
  rules: [supportIsThere, feedbackIsOutstanding],
  emits: 'FeedbackCommunicated',
});

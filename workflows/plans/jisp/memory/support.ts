import type { Offer } from '../offer.js';
import type { Plan } from '../plan.js';
import { withOffer } from './offers.js';
import { on } from './remember.js';

/** Support goes on while a change is brokered: it counts in the draft and in what is in force. */
const throughout = (
  { offers, inForce }: Plan,
  offerId: string,
  change: (offer: Offer) => Partial<Offer>,
): Partial<Plan> => ({
  offers: withOffer(offers, offerId, change),
  ...(inForce === undefined ? {} : { inForce: { ...inForce, offers: withOffer(inForce.offers, offerId, change) } }),
});

/** What happens while the plan is in force. */
export const support = {
  attach: on('DeploymentPlanAttached', ({ data: { offerId, deploymentPlanId } }, plan) =>
    throughout(plan, offerId, () => ({ deploymentPlanRef: deploymentPlanId })),
  ),
  meet: on('EngagementMeetingRecorded', ({ data }, { notes }) => ({
    notes: [...notes, { about: 'engagement-meeting', ...data }],
  })),
  deliver: on(
    'JispSupportDelivered',
    ({ data: { offerId, date, visits = 0, cumulativeDays, cumulativePence } }, plan) =>
      throughout(plan, offerId, ({ delivered }) => ({
        delivered: {
          days: cumulativeDays,
          visits: delivered.visits + visits,
          costPence: cumulativePence,
          lastOn: laterOf(date, delivered.lastOn),
        },
      })),
  ),
  rate: on('SupportFeedbackRecorded', ({ data: { offerId, ...feedback } }, plan) =>
    throughout(plan, offerId, (offer) => ({ feedback: [...offer.feedback, feedback] })),
  ),
  refuseToRate: on('SupportFeedbackRefused', ({ data: { offerId, reason } }, plan) =>
    throughout(plan, offerId, () => ({ feedbackRefused: reason })),
  ),
  communicate: on('FeedbackCommunicated', ({ data: { offerId, communicatedOn } }, plan) =>
    throughout(plan, offerId, ({ feedback }) => ({ feedback: feedback.map((each) => ({ communicatedOn, ...each })) })),
  ),
};

const laterOf = (date: string, other = date): string => (date > other ? date : other);

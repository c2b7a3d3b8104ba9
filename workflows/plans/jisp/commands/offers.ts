import { date, days, id, idList, int, money, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { FORUMS, GROUNDS, LEVELS, OBJECTIVES, ROUTES } from '../events.js';
import { offerNamed } from '../plan.js';
import { providersNamed } from '../providers.js';
import { isOnOneSideOnly } from '../rules/approval.js';
import { capacityOf, isWithinCapacity } from '../rules/capacity.js';
import { invitationFits, offerIsThere } from '../rules/holding.js';
import { isConcise, isQuantified } from '../rules/offer-content.js';
import {
  canBeChallenged,
  canBeRevised,
  canBeWithdrawn,
  isAsked,
  isDiscussedWhereItBelongs,
  isOnesOwnOffer,
  meetsTheObjection,
} from '../rules/offers.js';
import { isForTheAuthorityToDecide, optionalSupportIsInvitedAsSuch } from '../rules/optional-support.js';
import { viewsAreFedBackFirst } from '../rules/revisions.js';

/** Offers are asked for while a plan is made, while its package is revised, and while a change is brokered. */
const BROKERING = ['offers', 'packageReview.revising', 'active.changeBrokering'] as const;

const THE_PROVIDER = ['provider', 'riep', 'c4eo', 'csp'] as const;

const whatIsOffered = {
  text,
  objectiveType: z.enum(OBJECTIVES),
  differentiated: z.boolean(),
  days: days.optional(),
  visits: int.nonnegative('Enter 0 or more visits').optional(),
  costPence: money.optional(),
  approximate: z.boolean(),
  unquantifiedReason: text.optional(),
  dueBy: date,
  /** Who comes, where that is not the provider. */
  delivererId: id.optional(),
  capacityOverrideRef: text.optional(),
};

export const InviteOffer = command(
  z.strictObject({
    offerId: id,
    needIds: idList,
    providerId: id,
    optional: z.boolean(),
    respondBy: date.optional(),
  }),
  ({ input: { providerId } }) => ({ providers: providersNamed([providerId]) }),
).rows({
  from: BROKERING,
  by: ['csa'],
  rules: [invitationFits, optionalSupportIsInvitedAsSuch],
  emits: 'OfferInvited',
  decide: ({ input, today, calendar, settings, lookups: { providers } }) => ({
    respondBy: input.respondBy ?? calendar.addWorkingDays(today, settings['jisp.offerReplyWd']),
    ...(providers[0] === undefined ? {} : { providerKind: providers[0].kind }),
  }),
});

export const SubmitOffer = command(
  z.strictObject({ offerId: id, ...whatIsOffered, deploymentPlanRef: text.optional() }),
  capacityOf,
).rows({
  from: BROKERING,
  by: THE_PROVIDER,
  rules: [offerIsThere, isQuantified, isConcise, isOnesOwnOffer, isAsked, isWithinCapacity],
  emits: 'OfferReceived',
  decide: () => ({ version: 1 }),
});

export const DeclineToOffer = command(z.strictObject({ offerId: id, reason: text })).rows({
  from: BROKERING,
  by: THE_PROVIDER,
  rules: [offerIsThere, isOnesOwnOffer, isAsked],
  emits: 'OfferDeclined',
});

export const ChallengeOffer = command(z.strictObject({ offerId: id, ground: z.enum(GROUNDS), text })).rows({
  from: BROKERING,
  by: ['csa'],
  rules: [offerIsThere, canBeChallenged],
  emits: 'OfferChallenged',
});

export const ReviseOffer = command(z.strictObject({ offerId: id, ...whatIsOffered }), capacityOf).rows({
  from: BROKERING,
  by: THE_PROVIDER,
  rules: [
    ...[offerIsThere, isQuantified, isConcise, viewsAreFedBackFirst],
    ...[isOnesOwnOffer, canBeRevised, meetsTheObjection, isWithinCapacity],
  ],
  emits: 'OfferRevised',
  decide: ({ input: { offerId }, case: plan }) => ({ version: (offerNamed(plan, offerId)?.version ?? 0) + 1 }),
});

export const WithdrawOffer = command(z.strictObject({ offerId: id, reason: text })).rows({
  from: BROKERING,
  by: [...THE_PROVIDER, 'csa'],
  rules: [offerIsThere, isOnesOwnOffer, canBeWithdrawn],
  emits: 'OfferWithdrawn',
});

/** The director decides whether the authority takes optional support, and may change that until the package is accepted. */
export const DecideOptionalOffer = command(
  z.strictObject({ offerId: id, take: z.boolean(), route: z.enum(ROUTES).optional() }),
).rows({
  from: ['offers', 'packageReview', 'active.changeBrokering'],
  by: ['council-dcs'],
  rules: [offerIsThere, isForTheAuthorityToDecide, isOnOneSideOnly],
  emits: 'OptionalOfferDecided',
});

export const RecordOfferDiscussion = command(
  z.strictObject({ offerId: id, date, forum: z.enum(FORUMS), level: z.enum(LEVELS) }),
).rows({
  from: ['offers', 'packageReview'],
  by: THE_PROVIDER,
  rules: [offerIsThere, isDiscussedWhereItBelongs],
  emits: 'OfferDiscussionRecorded',
});

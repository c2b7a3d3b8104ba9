import { timer } from './definition.js';
import { acceptedOf, isDelivered } from './offer.js';
import { inForceOf, isChanging, offerNamed, openChange, type Plan } from './plan.js';
import { lastDayOf } from './plan-year.js';

type OfOffer = { readonly offerId: string };

const offerOf = ({ event: { data } }: { readonly event: { readonly data: unknown } }): string =>
  (data as OfOffer).offerId;

/** The plan is to be complete by its target. Missing it is counted, and stops nothing (JP-R16). */
const completionTarget = timer({
  name: 'completion target',
  set: {
    JispOpened: ({ event }) => event.data.targetCompletionOn,
    JispTargetDateSet: ({ event }) => event.data.targetCompletionOn,
  },
  while: ['evidenceGathering', 'dialogue', 'offers', 'packageReview', 'approval'],
  then: { event: 'JispTargetMissed', data: ({ dueOn }) => ({ dueOn }) },
});

/** A provider answers an invitation in time. */
const offerReply = timer({
  name: 'offer reply',
  key: offerOf,
  set: { OfferInvited: ({ event }) => event.data.respondBy },
  while: ['offers', 'packageReview.revising', 'active.changeBrokering'],
  ends: {
    OfferReceived: ({ event, timer }) => event.data.offerId === timer.key,
    OfferDeclined: ({ event, timer }) => event.data.offerId === timer.key,
    OfferWithdrawn: ({ event, timer }) => event.data.offerId === timer.key,
  },
  then: { event: 'OfferResponseOverdue', data: ({ key, dueOn }) => ({ offerId: key, dueOn }) },
});

const authorityReview = timer({
  name: 'authority review',
  set: {
    PackageAssembled: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.authorityReviewWd']),
    PackageResubmitted: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.authorityReviewWd']),
  },
  then: { overdue: 'packageReview.withAuthority' },
});

const directorsApproval = timer({
  name: 'DCS approval',
  set: {
    JispSentForApproval: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.dcsApprovalWd']),
  },
  then: { overdue: 'approval.withDcs' },
});

const copying = timer({
  name: 'copying',
  set: {
    JispApproved: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.copyWd']),
    InYearChangeApproved: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.copyWd']),
  },
  then: { overdue: 'finalised' },
});

/**
 * What is offered is delivered when it is due, once it is in force. What a change brings or revises is due from its
 * approval on; until then what was approved stays due.
 */
const offerDue = timer({
  name: 'offer due',
  key: ({ event, case: plan }) =>
    event.type === 'InYearChangeApproved' ? openChange(plan).offerIds : offerOf({ event }),
  set: {
    OfferReceived: ({ case: plan, key }) => dueOnceInForce(plan, key),
    OfferRevised: ({ case: plan, key }) => dueOnceInForce(plan, key),
    OptionalOfferDecided: ({ case: plan, key }) => dueOnceInForce(plan, key),
    InYearChangeApproved: ({ case: plan, key }) => (isAwaited(plan, key) ? offerNamed(plan, key)?.dueBy : undefined),
  },
  while: ['finalised', 'active'],
  ends: {
    OfferWithdrawn: ({ event, case: plan, timer }) => event.data.offerId === timer.key && !isChanging(plan),
    OptionalOfferDecided: ({ event, case: plan, timer }) => event.data.offerId === timer.key && !isChanging(plan),
    JispSupportDelivered: ({ event, case: plan, timer }) =>
      event.data.offerId === timer.key && !isAwaited(plan, timer.key),
    InYearChangeApproved: ({ case: plan, timer }) => !isAwaited(plan, timer.key),
  },
  then: { event: 'OfferDeliveryOverdue', data: ({ key, dueOn }) => ({ offerId: key, dueOn }) },
});

/** When an offer that comes outside of a change is due, unless the authority has decided not to take it. */
const dueOnceInForce = (plan: Plan, offerId: string): string | undefined => {
  const offer = offerNamed(plan, offerId);
  return isChanging(plan) || offer?.optionalDecision?.take === false ? undefined : offer?.dueBy;
};

const isAwaited = (plan: Plan, offerId: string): boolean =>
  acceptedOf(inForceOf(plan).offers).some((offer) => offer.offerId === offerId && !isDelivered(offer));

/** The adviser and the director meet every three months, from the day on which the plan came into force. */
const engagementMeeting = timer({
  name: 'engagement meeting',
  set: {
    JispCopied: ({ event: { data }, calendar, settings }) =>
      data.outstanding.length === 0 ? calendar.addMonths(data.copiedOn, settings['jisp.engagementMonths']) : undefined,
    EngagementMeetingRecorded: ({ event: { data }, calendar, settings }) =>
      calendar.addMonths(data.date, settings['jisp.engagementMonths']),
  },
  acts: 'when-the-day-begins',
  while: ['finalised', 'active'],
  then: { event: 'EngagementMeetingDue', data: ({ dueOn }) => ({ dueOn }) },
});

const changeApproval = timer({
  name: 'change approval',
  set: {
    InYearChangeSentForApproval: ({ event: { at }, calendar, settings }) =>
      calendar.addWorkingDays(calendar.dateOf(at), settings['jisp.dcsApprovalWd']),
  },
  then: { overdue: 'active.changeWithDcs' },
});

/** A reminder to close the plan when its year is over. */
const yearEnd = timer({
  name: 'year end',
  set: { JispOpened: ({ event }) => lastDayOf(event.data.planYear) },
  then: { event: 'JispPlanYearEnded', data: ({ dueOn }) => ({ dueOn }) },
});

export const timers = [
  ...[completionTarget, offerReply, authorityReview, directorsApproval, copying],
  ...[offerDue, engagementMeeting, changeApproval, yearEnd],
];

// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { escalationEvents } from '@casewright/workflow/escalation';
import { z } from 'zod';
import { EVIDENCE_SOURCE_IDS } from './evidence-sources.js';

export const OBJECTIVES = ['process', 'outcome'] as const;
export const GROUNDS = ['undifferentiated', 'not-proportionate', 'duplicates', 'unclear'] as const;
export const ROUTES = ['free', 'own-funds', 'improvement-framework'] as const;
export const FORUMS = ['authority', 'trust-partner', 'regional-forum'] as const;
export const LEVELS = ['dcs', 'other'] as const;
export const OUTCOMES = ['done', 'not-possible'] as const;
export const CHANGES = ['add-offer', 'amend-offer', 'remove-offer', 'add-priority', 'amend-need'] as const;
export const CANCEL_REASONS = ['authority-abolished', 'merged', 'other'] as const;

const date = z.iso.date();
const texts = z.array(z.string());
const ofOffer = { offerId: z.string() };
const ofChange = { changeId: z.string() };
const version = z.int();

const priority = {
  priorityId: z.string(),
  title: z.string(),
  niCode: z.string().optional(),
  workforceDevelopment: z.boolean(),
};
const need = {
  needId: z.string(),
  priorityId: z.string(),
  text: z.string(),
  externalSupportRequired: z.boolean(),
};
const offer = {
  text: z.string(),
  objectiveType: z.enum(OBJECTIVES),
  differentiated: z.boolean(),
  days: z.number().optional(),
  visits: z.int().optional(),
  costPence: z.int().optional(),
  approximate: z.boolean(),
  unquantifiedReason: z.string().optional(),
  dueBy: date,
  delivererId: z.string().optional(),
  capacityOverrideRef: z.string().optional(),
};
const totals = { totalDays: z.number(), totalVisits: z.int(), totalPence: z.int() };
const support = { days: z.number().optional(), visits: z.int().optional(), costPence: z.int().optional() };
const item = z.object({
  itemId: z.string(),
  offerId: z.string().optional(),
  needId: z.string().optional(),
  text: z.string(),
});
const revisions = { items: z.array(item), round: z.int().positive() };

/** What can happen to a plan, in the order it usually does. */
export const events = defineEvents({
  JispOpened: z.object({
    councilId: z.string(),
    regionId: z.string(),
    planYear: z.string(),
    goId: z.string(),
    csaId: z.string(),
    dcsId: z.string(),
    jispId: z.string(),
    targetCompletionOn: date,
  }),
  JispEvidenceRecorded: z.object({
    evidenceId: z.string(),
    source: z.enum(EVIDENCE_SOURCE_IDS),
    date,
    ref: z.string(),
  }),
  // Whom a new person replaces is known to the worklist from here.
  JispPeopleReassigned: z.object({
    csaId: z.string().optional(),
    dcsId: z.string().optional(),
    effectiveOn: date,
    formerCsaId: z.string().optional(),
    formerDcsId: z.string().optional(),
  }),
  JispTargetDateSet: z.object({ targetCompletionOn: date, reason: z.string() }),
  JispTargetMissed: z.object({ dueOn: date }),

  JispDialogueInitiated: z.object({ startedOn: date, missingSources: texts }),
  PriorityProposed: z.object({ ...priority, proposedByRole: z.string() }),
  PriorityDropped: z.object({ priorityId: z.string(), reason: z.string() }),
  LaaTargetsConfirmed: z.object({ settledOn: date, changed: z.boolean() }),
  PrioritiesAgreed: z.object({
    priorityIds: texts,
    dcsAgreementRef: z.string(),
    workforceExemptionReason: z.string().optional(),
  }),
  NeedRecorded: z.object({ ...need, fromWorkforceTool: z.boolean().optional() }),
  NeedsIdentified: z.object({}),

  // The kind of provider is what the directory said when the offer was invited.
  OfferInvited: z.object({
    ...ofOffer,
    needIds: texts,
    providerId: z.string(),
    optional: z.boolean(),
    respondBy: date,
    providerKind: z.string().optional(),
  }),
  OfferResponseOverdue: z.object({ ...ofOffer, dueOn: date }),
  OfferReceived: z.object({ ...ofOffer, ...offer, deploymentPlanRef: z.string().optional(), version }),
  OfferDeclined: z.object({ ...ofOffer, reason: z.string() }),
  OfferChallenged: z.object({ ...ofOffer, ground: z.enum(GROUNDS), text: z.string() }),
  OfferRevised: z.object({ ...ofOffer, ...offer, version }),
  OfferWithdrawn: z.object({ ...ofOffer, reason: z.string() }),
  OptionalOfferDecided: z.object({ ...ofOffer, take: z.boolean(), route: z.enum(ROUTES).optional() }),
  OfferDiscussionRecorded: z.object({ ...ofOffer, date, forum: z.enum(FORUMS), level: z.enum(LEVELS) }),

  PackageAssembled: z.object({
    ...{ joinedUp: z.literal(true), tailored: z.literal(true), proportionate: z.literal(true) },
    version,
    ...totals,
  }),
  PackageRevisionsRequested: z.object(revisions),
  AuthorityViewsFedBack: z.object({ offerIds: texts, text: z.string() }),
  PackageResubmitted: z.object({
    responses: z.array(z.object({ itemId: z.string(), outcome: z.enum(OUTCOMES), text: z.string() })),
    version,
    ...totals,
  }),
  PackageAccepted: z.object({ version }),

  JispSentForApproval: z.object({ version, documentRef: z.string(), warnings: texts }),
  JispApproved: z.object({ version, approvedOn: date, daysFromTarget: z.int() }),
  JispFurtherChangesRequested: z.object(revisions),
  JispRecalled: z.object({ reason: z.string() }),
  JispCopied: z.object({ recipientIds: texts, copiedOn: date, outstanding: texts }),

  DeploymentPlanAttached: z.object({ ...ofOffer, deploymentPlanId: z.string() }),
  EngagementMeetingDue: z.object({ dueOn: date }),
  EngagementMeetingRecorded: z.object({ date, matters: texts }),
  OfferDeliveryOverdue: z.object({ ...ofOffer, dueOn: date }),
  JispSupportDelivered: z.object({
    ...ofOffer,
    date,
    ...support,
    cumulativeDays: z.number(),
    cumulativePence: z.int(),
  }),
  SupportFeedbackRecorded: z.object({ ...ofOffer, rating: z.int(), comment: z.string().optional() }),
  SupportFeedbackRefused: z.object({ ...ofOffer, reason: z.string() }),
  FeedbackCommunicated: z.object({ ...ofOffer, communicatedOn: date }),

  InYearChangeProposed: z.object({ ...ofChange, kind: z.enum(CHANGES), reason: z.string() }),
  PlanItemAmended: z.object({
    ...ofChange,
    priority: z.object(priority).optional(),
    need: z.object(need).optional(),
  }),
  InYearChangeSentForApproval: z.object({ ...ofChange, version }),
  InYearChangeApproved: z.object({ ...ofChange, version }),
  InYearChangeReturned: z.object({ ...ofChange, text: z.string() }),
  InYearChangeDropped: z.object({ ...ofChange, reason: z.string() }),

  JispPlanYearEnded: z.object({ dueOn: date }),
  JispClosed: z.object({ closedOn: date, successorJispId: z.string().optional(), warnings: texts }),
  JispReopened: z.object({ reason: z.string() }),
  JispWithdrawn: z.object({ reason: z.string(), dcsAgreementRef: z.string() }),
  JispCancelled: z.object({
    reasonCode: z.enum(CANCEL_REASONS),
    reason: z.string(),
    copyRecipients: texts,
  }),

  StageOverdue,
  ...escalationEvents,
});

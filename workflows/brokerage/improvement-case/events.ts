// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { escalationEvents } from '@casewright/workflow/escalation';
import { declaredInterest, person } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import {
  CANCEL_REASONS,
  CONFLICTS,
  DECISIONS,
  DECLINE_REASONS,
  EVIDENCE_SOURCES,
  NOTICE_STATUSES,
  OUTCOMES,
  PRIORITIES,
  SOURCE_KINDS,
  SUSPENSION_REASONS,
  TRIGGERS,
  URGENCIES,
} from './vocabulary.js';

const date = z.iso.date();
const pence = z.int();
const texts = z.array(z.string());
const because = z.object({ reason: z.string() });
const interests = z.array(declaredInterest);
const aboutLine = { lineId: z.string() };

/** A change of lines, as it was asked for. */
const change = {
  lineIds: texts,
  newDays: z.number().optional(),
  newCostPence: pence.optional(),
  newDueBy: date.optional(),
  cancel: z.boolean().optional(),
};

/** What can happen to an improvement case, in the order it usually does. */
export const events = defineEvents({
  ImprovementCaseOpened: z.object({
    councilId: z.string(),
    regionId: z.string(),
    trigger: z.enum(TRIGGERS),
    noticeRef: z.string().optional(),
    noticeIssuedOn: date.optional(),
    noticeReviewDueOn: date.optional(),
    earlyAdopter: z.boolean(),
    sourceStream: z.string().optional(),
    summary: z.string(),
    caseId: z.string(),
    priority: z.enum(PRIORITIES),
  }),
  ReferralAccepted: z.object({}),
  ReferralDeclined: z.object({
    reasonCode: z.enum(DECLINE_REASONS),
    reason: z.string(),
    signpostTo: z.string().optional(),
  }),

  BrokerProposed: z.object({ brokerId: z.string(), declaredInterests: interests }),
  BrokerAssigned: z.object({ brokerId: z.string(), assignedOn: date }),
  BrokerRejected: z.object({ reason: z.string(), count: z.int().positive(), brokerId: z.string() }),
  BrokerReassigned: z.object({
    newBrokerId: z.string(),
    reason: z.string(),
    handoverNote: z.string(),
    declaredInterests: interests,
    previousBrokerId: z.string(),
  }),
  BrokerConflictDeclared: z.object({ brokerId: z.string(), nature: z.enum(CONFLICTS), detail: z.string() }),
  BrokerConflictCleared: z.object({ brokerId: z.string(), reason: z.string() }),

  CaseEvidenceRecorded: z.object({
    evidenceId: z.string(),
    source: z.enum(EVIDENCE_SOURCES),
    date,
    ref: z.string(),
  }),
  NeedsDrafted: z.object({
    needs: z.array(
      z.object({
        needId: z.string(),
        theme: z.string(),
        niCodes: texts.optional(),
        text: z.string(),
        evidenceIds: texts,
        urgency: z.enum(URGENCIES),
        externalSupportRequired: z.boolean(),
      }),
    ),
    version: z.int().positive(),
  }),
  NeedsReturned: z.object({ comments: z.string() }),
  NeedsAgreed: z.object({ version: z.int() }),

  SupportLineAdded: z.object({
    ...aboutLine,
    needId: z.string(),
    sourceKind: z.enum(SOURCE_KINDS),
    providerId: z.string().optional(),
    description: z.string(),
    days: z.number(),
    costPence: pence,
    dueBy: date,
  }),
  SupportLineChanged: z.object({
    ...aboutLine,
    days: z.number().optional(),
    costPence: pence.optional(),
    dueBy: date.optional(),
    description: z.string().optional(),
  }),
  // With the provider or specialist who has no other line.
  SupportLineRemoved: z.object({ ...aboutLine, reason: z.string(), leavingId: z.string().optional() }),
  PackageSubmitted: z.object({ version: z.int().positive(), totalDays: z.number(), totalPence: pence }),
  PackageChangesRequested: z.object({ changes: texts, round: z.int().positive() }),
  PackageAgreedByCouncil: z.object({ version: z.int() }),
  PackageFundingApproved: z.object({ approvedPence: pence, approverRole: z.string() }),
  PackageFundingRefused: because,

  // With the person who is sent, as far as the deployment named one by then.
  SupportLineSourced: z.object({ ...aboutLine, refStream: z.string(), specialistId: z.string().optional() }),
  SupportLineSourcingFailed: z.object({ ...aboutLine, reason: z.string() }),
  PackageReworkStarted: because,

  // With the day by which progress is reviewed, before the notice has a say in it.
  CaseDeliveryStarted: z.object({ startedOn: date, phased: z.boolean(), nextReviewOn: date }),
  SupportDelivered: z.object({
    ...aboutLine,
    date,
    days: z.number(),
    costPence: pence,
    note: z.string().optional(),
    cumulativeDays: z.number(),
    cumulativePence: pence,
  }),
  SupportLineOverdue: z.object({ ...aboutLine, dueOn: date }),
  SupportLineCompleted: z.object(aboutLine),
  SupportLineRated: z.object({ ...aboutLine, rating: z.int(), comment: z.string().optional() }),

  DeliveryChangeRequested: z.object({ ...change, reason: z.string() }),
  // With the change that was asked for.
  DeliveryChangeApproved: z.object(change),
  DeliveryChangeDeclined: because,
  PackageReopened: because,
  DeliverySuspended: z.object({ reasonCode: z.enum(SUSPENSION_REASONS), reason: z.string() }),
  DeliveryResumed: z.object({}),

  ProgressReviewRescheduled: z.object({ nextReviewOn: date, reason: z.string(), previousDueOn: date }),
  ProgressReviewOpened: z.object({ reviewDate: date, sequence: z.int().positive() }),
  ProgressDecided: z.object({
    decision: z.enum(DECISIONS),
    evidenceIds: texts,
    nextReviewOn: date.optional(),
    rationale: z.string(),
    dcsAgreementRef: z.string().optional(),
  }),

  NoticeStatusChanged: z.object({
    status: z.enum(NOTICE_STATUSES),
    effectiveOn: date,
    reviewDueOn: date.optional(),
    ref: z.string(),
  }),

  MonitoringPeriodEnded: z.object({ dueOn: date }),
  ImprovementCaseClosed: z.object({ outcome: z.enum(OUTCOMES), summary: z.string(), closedOn: date }),
  ImprovementCaseReopened: z.object({ reason: z.string(), evidenceId: z.string(), reopenCount: z.int().positive() }),
  ImprovementCaseWithdrawn: z.object({ reason: z.string(), coSignedBy: person.optional() }),
  ImprovementCaseCancelled: z.object({ reasonCode: z.enum(CANCEL_REASONS), reason: z.string() }),

  StageOverdue,
  ...escalationEvents,
});

import { englandAndWales } from '@casewright/calendar';
import type { Recorded } from '@casewright/read-models/spec';
import { standIn } from './stand-in.js';

const improvementCase = standIn(
  'improvement-case',
  {
    ImprovementCaseOpened: 'referred',
    ReferralAccepted: 'brokerAssignment.awaitingBroker',
    BrokerProposed: 'brokerAssignment.brokerProposed',
    BrokerRejected: 'brokerAssignment.awaitingBroker',
    BrokerAssigned: 'needsAssessment.gatheringEvidence',
    ...{ BrokerReassigned: null, BrokerConflictDeclared: null, BrokerConflictCleared: null, NoticeStatusChanged: null },
    NeedsDrafted: 'needsAssessment.needsDrafted',
    NeedsAgreed: 'packageDesign.drafting',
    ...{ SupportLineAdded: null, SupportLineChanged: null, SupportLineRemoved: null },
    PackageSubmitted: 'packageDesign.councilReview',
    PackageAgreedByCouncil: 'packageDesign.fundingApproval',
    PackageFundingApproved: 'sourcing',
    CaseDeliveryStarted: 'delivery.active',
    ...{ SupportDelivered: null, DeliveryChangeApproved: null },
    ProgressDecided: 'monitoring',
    ImprovementCaseClosed: 'closed',
    ImprovementCaseReopened: 'needsAssessment.gatheringEvidence',
    ImprovementCaseWithdrawn: 'withdrawn',
  },
  ['closed', 'withdrawn', 'cancelled', 'declined'],
);

const brokerEngagement = standIn(
  'broker-engagement',
  {
    BrokerApplied: 'applied',
    BrokerAppointed: 'appointed',
    BrokerActive: 'active',
    BrokerReleased: 'released',
    BrokerReengaged: 'appointed',
  },
  ['rejected', 'withdrawn'],
);

const serviceContract = standIn(
  'service-contract',
  {
    ServiceSpecified: 'specified',
    InterimArrangementRegistered: 'interim',
    ContractAwarded: 'awarded',
    ContractStarted: 'live',
    ContractVaried: null,
    ContractEnded: 'ended',
  },
  ['ended', 'abandoned', 'terminated'],
);

const callOff = standIn(
  'call-off',
  {
    CallOffRequested: 'draft',
    CallOffSubmitted: 'awaitingApproval',
    CallOffApproved: 'approved',
    CallOffOrdered: 'ordered',
    CallOffAcceptedByProvider: 'delivering',
    CallOffDelivered: 'delivered',
    CallOffDisputed: 'disputed',
    CallOffDeliveryAccepted: 'accepted',
    CallOffPaid: 'closed',
    CallOffRejected: 'rejected',
    CallOffCancelled: 'cancelled',
  },
  ['closed', 'rejected', 'cancelled'],
);

const backfillClaim = standIn(
  'backfill-claim',
  {
    BackfillClaimSubmitted: 'submitted',
    BackfillClaimQueried: 'queried',
    BackfillQueryAnswered: 'submitted',
    BackfillClaimValidated: 'validated',
    BackfillClaimApproved: 'approved',
    BackfillClaimPaid: 'paid',
    BackfillClaimRejected: 'rejected',
    BackfillClaimWithdrawn: 'withdrawn',
  },
  ['paid', 'rejected', 'withdrawn'],
);

const sectorSpecialist = standIn(
  'sector-specialist',
  {
    SpecialistApplied: 'applied',
    SpecialistAccepted: 'accepted',
    SpecialistAvailable: 'available',
    SpecialistDeployed: 'deployed',
    SpecialistReturned: 'available',
    SpecialistLeft: 'inactive',
  },
  ['inactive', 'rejected', 'withdrawn'],
);

const specialistDeployment = standIn(
  'specialist-deployment',
  {
    DeploymentRequested: 'requested',
    DeploymentMatched: 'matched',
    DeploymentUnmatched: 'requested',
    DeploymentReleaseRefused: 'requested',
    DeploymentReleased: 'released',
    DeploymentStarted: 'active',
    DeploymentDaysRecorded: null,
    DeploymentCompleted: 'completed',
    DeploymentCancelled: 'cancelled',
  },
  ['completed', 'declined', 'cancelled'],
);

/** What dashboards of brokerage are tried on, on London time. */
export const english = {
  workflows: [
    ...[improvementCase, brokerEngagement, serviceContract, callOff],
    ...[backfillClaim, sectorSpecialist, specialistDeployment],
  ],
  calendar: englandAndWales(),
};

/** What happened on a day. */
export const on = (day: string, type: string, data: object = {}): Recorded => ({
  ...{ type, data, at: `${day}T10:00:00.000Z` },
});

/** Events of one day that say no more than their names. */
export const allOn = (day: string, ...types: readonly string[]): readonly Recorded[] =>
  types.map((type) => on(day, type));

/** A council is referred, without a notice. */
export const openedOn = (day: string, councilId: string, more: object = {}): Recorded =>
  on(day, 'ImprovementCaseOpened', { councilId, regionId: 'NE', priority: 'standard', ...more });

/** A council is referred under a notice. */
export const noticedOn = (day: string, councilId: string, noticeRef = 'IN-7'): Recorded =>
  openedOn(day, councilId, { priority: 'immediate', noticeRef, noticeIssuedOn: '2011-10-17' });

export const proposedOn = (day: string, brokerId: string): Recorded => on(day, 'BrokerProposed', { brokerId });

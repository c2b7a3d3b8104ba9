import { escalationGuards, escalationMemory, escalationRegion } from '@casewright/workflow/escalation';
import { setup } from 'xstate';
import { NOT_YET_OPENED, type CaseEvent, type ImprovementCase } from './improvement-case.js';
import { memory } from './memory/memory.js';
import { isImposedAgain } from './notice.js';
import { FINAL } from './stages.js';

const overdue = { StageOverdue: { actions: 'overdue' } } as const;
const notice = { NoticeStatusChanged: { actions: 'changeNotice' } } as const;
const withdrawal = { ImprovementCaseWithdrawn: '#withdrawn' } as const;
const cancellation = { ImprovementCaseCancelled: '#cancelled' } as const;
const evidence = { CaseEvidenceRecorded: { actions: 'recordEvidence' } } as const;

/** What may happen wherever a case has a broker. */
const assigned = {
  BrokerReassigned: { actions: 'reassign' },
  BrokerConflictDeclared: { actions: 'declareConflict' },
  BrokerConflictCleared: { actions: 'clearConflict' },
  SupportLineOverdue: { actions: 'lineOverdue' },
  ...cancellation,
} as const;

const underWay = { ...assigned, ...notice, ...withdrawal, ...overdue } as const;

const finishing = {
  SupportLineCompleted: { actions: 'completeLine' },
  SupportLineRated: { actions: 'rateLine' },
} as const;

const sourcing = { SupportLineSourced: { actions: 'sourceLine' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as ImprovementCase, events: {} as CaseEvent },
  actions: { ...memory, ...escalationMemory<ImprovementCase, CaseEvent>() },
  guards: {
    isDecided: ({ event }, decision: string) => event.type === 'ProgressDecided' && event.data.decision === decision,
    isImposedAgain: ({ context, event }) => event.type === 'NoticeStatusChanged' && isImposedAgain(context, event.data),
    ...escalationGuards(FINAL),
  },
}).createMachine({
  type: 'parallel',
  context: NOT_YET_OPENED,
  states: {
    stage: {
      initial: 'new',
      states: {
        new: { on: { ImprovementCaseOpened: { target: 'referred', actions: 'open' } } },
        referred: {
          on: {
            ReferralAccepted: 'brokerAssignment',
            ReferralDeclined: 'declined',
            ...{ ...notice, ...withdrawal, ...cancellation, ...overdue },
          },
        },
        brokerAssignment: {
          initial: 'awaitingBroker',
          on: { ...notice, ...withdrawal, ...cancellation, ...overdue },
          states: {
            awaitingBroker: { on: { BrokerProposed: { target: 'brokerProposed', actions: 'propose' } } },
            brokerProposed: {
              on: {
                BrokerAssigned: { target: '#needsAssessment', actions: 'assign' },
                BrokerRejected: { target: 'awaitingBroker', actions: 'reject' },
              },
            },
          },
        },
        needsAssessment: {
          id: 'needsAssessment',
          initial: 'gatheringEvidence',
          on: underWay,
          states: {
            gatheringEvidence: { on: { ...evidence, NeedsDrafted: { target: 'needsDrafted', actions: 'draftNeeds' } } },
            needsDrafted: {
              on: {
                NeedsReturned: 'gatheringEvidence',
                NeedsAgreed: { target: '#packageDesign', actions: 'agreeNeeds' },
              },
            },
          },
        },
        packageDesign: {
          id: 'packageDesign',
          initial: 'drafting',
          on: underWay,
          states: {
            drafting: {
              on: {
                SupportLineAdded: { actions: 'addLine' },
                SupportLineChanged: { actions: 'changeLine' },
                SupportLineRemoved: { actions: 'removeLine' },
                PackageSubmitted: { target: 'councilReview', actions: 'submitPackage' },
              },
            },
            councilReview: {
              on: {
                PackageChangesRequested: { target: 'drafting', actions: 'requestChanges' },
                PackageAgreedByCouncil: { target: 'fundingApproval', actions: 'agreePackage' },
              },
            },
            fundingApproval: {
              on: {
                PackageFundingApproved: { target: '#sourcing', actions: 'approveFunding' },
                PackageFundingRefused: { target: 'drafting', actions: 'refuseFunding' },
              },
            },
          },
        },
        sourcing: {
          id: 'sourcing',
          on: {
            ...sourcing,
            SupportLineSourcingFailed: { actions: 'failLine' },
            PackageReworkStarted: { target: 'packageDesign', actions: 'rework' },
            CaseDeliveryStarted: { target: 'delivery', actions: 'startDelivery' },
            ...underWay,
          },
        },
        delivery: {
          id: 'delivery',
          initial: 'active',
          on: underWay,
          states: {
            active: {
              on: {
                ...sourcing,
                ...evidence,
                ...finishing,
                SupportDelivered: { actions: 'deliver' },
                DeliveryChangeRequested: { target: 'changeRequested', actions: 'requestChange' },
                DeliverySuspended: 'suspended',
                ProgressReviewRescheduled: { actions: 'moveReview' },
                ProgressReviewOpened: { target: '#progressReview', actions: 'openReview' },
              },
            },
            changeRequested: {
              on: {
                DeliveryChangeApproved: { target: 'active', actions: 'approveChange' },
                DeliveryChangeDeclined: { target: 'active', actions: 'declineChange' },
                PackageReopened: { target: '#packageDesign', actions: 'reopenPackage' },
              },
            },
            suspended: { on: { DeliveryResumed: 'active' } },
          },
        },
        progressReview: {
          id: 'progressReview',
          on: {
            ...evidence,
            ...finishing,
            ProgressDecided: [
              { guard: { type: 'isDecided', params: 'extend' }, target: 'packageDesign', actions: 'decide' },
              { guard: { type: 'isDecided', params: 'step-down' }, target: 'monitoring', actions: 'decide' },
              { target: 'delivery', actions: 'decide' },
            ],
            ...underWay,
          },
        },
        monitoring: {
          on: {
            ...finishing,
            NoticeStatusChanged: [
              {
                guard: 'isImposedAgain',
                target: 'needsAssessment',
                actions: ['changeNotice', 'assessAgain'],
              },
              notice.NoticeStatusChanged,
            ],
            MonitoringPeriodEnded: { actions: 'remind' },
            ImprovementCaseClosed: { target: 'closed', actions: 'close' },
            ...assigned,
          },
        },
        closed: {
          tags: 'final',
          on: { ImprovementCaseReopened: { target: 'needsAssessment', actions: 'reopen' } },
        },
        withdrawn: { id: 'withdrawn', tags: 'final' },
        cancelled: { id: 'cancelled', tags: 'final' },
        declined: { tags: 'final' },
      },
    },
    escalation: escalationRegion,
  },
});

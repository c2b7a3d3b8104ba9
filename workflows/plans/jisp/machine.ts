import { escalationGuards, escalationMemory, escalationRegion } from '@casewright/workflow/escalation';
import { setup } from 'xstate';
import { memory } from './memory/memory.js';
import { NOT_YET_OPENED, type Plan, type PlanEvent } from './plan.js';

const people = { JispPeopleReassigned: { actions: 'reassign' } } as const;
const yearEnd = { JispPlanYearEnded: { actions: 'remind' } } as const;
const overdue = { StageOverdue: { actions: 'overdue' } } as const;
const evidence = { JispEvidenceRecorded: { actions: 'evidence' } } as const;
const targetDate = { JispTargetDateSet: { actions: 'target' } } as const;

const beforeApproval = {
  JispWithdrawn: { target: '#withdrawn', actions: 'withdraw' },
  JispTargetMissed: { actions: 'remind' },
  ...people,
  ...yearEnd,
} as const;

/** Where offers are asked for, and come. */
const brokering = {
  OfferInvited: { actions: 'invite' },
  OfferReceived: { actions: 'receive' },
  OfferDeclined: { actions: 'decline' },
  OfferChallenged: { actions: 'challenge' },
  OfferRevised: { actions: 'revise' },
  OfferWithdrawn: { actions: 'withdrawOffer' },
  OfferResponseOverdue: { actions: 'remind' },
} as const;

const optionalSupport = { OptionalOfferDecided: { actions: 'decideOptional' } } as const;
const discussions = { OfferDiscussionRecorded: { actions: 'discuss' } } as const;

/** While the plan is in force. */
const inForce = {
  EngagementMeetingRecorded: { actions: 'meet' },
  EngagementMeetingDue: { actions: 'remind' },
  JispSupportDelivered: { actions: 'deliver' },
  OfferDeliveryOverdue: { actions: 'remind' },
  SupportFeedbackRecorded: { actions: 'rate' },
  SupportFeedbackRefused: { actions: 'refuseToRate' },
  FeedbackCommunicated: { actions: 'communicate' },
  JispCancelled: { target: '#cancelled', actions: 'cancel' },
  ...people,
  ...yearEnd,
} as const;

const dropping = { InYearChangeDropped: { target: 'monitoring', actions: 'dropChange' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Plan, events: {} as PlanEvent },
  actions: { ...memory, ...escalationMemory<Plan, PlanEvent>() },
  guards: {
    isLastCopy: ({ event }) => event.type === 'JispCopied' && event.data.outstanding.length === 0,
    ...escalationGuards(['closed', 'withdrawn', 'cancelled']),
  },
}).createMachine({
  type: 'parallel',
  context: NOT_YET_OPENED,
  states: {
    stage: {
      initial: 'new',
      states: {
        new: { on: { JispOpened: { target: 'evidenceGathering', actions: 'open' } } },
        evidenceGathering: {
          on: {
            JispDialogueInitiated: { target: 'dialogue', actions: 'startDialogue' },
            ...evidence,
            ...targetDate,
            ...beforeApproval,
          },
        },
        dialogue: {
          initial: 'agreeingPriorities',
          on: { ...evidence, ...targetDate, ...beforeApproval },
          states: {
            agreeingPriorities: {
              on: {
                PriorityProposed: { actions: 'propose' },
                PriorityDropped: { actions: 'dropPriority' },
                LaaTargetsConfirmed: { actions: 'settleTargets' },
                PrioritiesAgreed: { target: 'identifyingNeeds', actions: 'agree' },
              },
            },
            identifyingNeeds: {
              on: {
                NeedRecorded: { actions: 'need' },
                NeedsIdentified: { target: '#offers', actions: 'needsIdentified' },
              },
            },
          },
        },
        offers: {
          id: 'offers',
          on: {
            PackageAssembled: { target: 'packageReview', actions: 'assemble' },
            ...brokering,
            ...optionalSupport,
            ...discussions,
            ...targetDate,
            ...beforeApproval,
          },
        },
        packageReview: {
          initial: 'withAuthority',
          on: { ...optionalSupport, ...discussions, ...beforeApproval },
          states: {
            withAuthority: {
              on: {
                PackageRevisionsRequested: { target: 'revising', actions: 'requestRevisions' },
                PackageAccepted: { target: '#approval', actions: 'acceptPackage' },
                ...overdue,
              },
            },
            revising: {
              id: 'revising',
              on: {
                AuthorityViewsFedBack: { actions: 'feedBack' },
                PackageResubmitted: { target: 'withAuthority', actions: 'resubmit' },
                ...brokering,
              },
            },
          },
        },
        approval: {
          id: 'approval',
          initial: 'preparing',
          on: beforeApproval,
          states: {
            preparing: { on: { JispSentForApproval: { target: 'withDcs', actions: 'send' } } },
            withDcs: {
              on: {
                JispApproved: { target: '#finalised', actions: 'approve' },
                JispFurtherChangesRequested: { target: '#revising', actions: 'requestFurtherChanges' },
                JispRecalled: { target: 'preparing', actions: 'recall' },
                ...overdue,
              },
            },
          },
        },
        finalised: {
          id: 'finalised',
          on: {
            JispCopied: [{ guard: 'isLastCopy', target: 'active', actions: 'copy' }, { actions: 'copy' }],
            ...overdue,
            ...inForce,
          },
        },
        active: {
          initial: 'monitoring',
          on: inForce,
          states: {
            monitoring: {
              on: {
                DeploymentPlanAttached: { actions: 'attach' },
                InYearChangeProposed: { target: 'changeBrokering', actions: 'proposeChange' },
                JispClosed: { target: '#closed', actions: 'close' },
              },
            },
            changeBrokering: {
              on: {
                PlanItemAmended: { actions: 'amend' },
                InYearChangeSentForApproval: { target: 'changeWithDcs', actions: 'sendChange' },
                ...brokering,
                ...optionalSupport,
                ...dropping,
              },
            },
            changeWithDcs: {
              on: {
                InYearChangeApproved: { target: '#finalised', actions: 'approveChange' },
                InYearChangeReturned: { target: 'changeBrokering', actions: 'returnChange' },
                ...overdue,
                ...dropping,
              },
            },
          },
        },
        closed: {
          id: 'closed',
          tags: 'final',
          on: {
            FeedbackCommunicated: { actions: 'communicate' },
            JispReopened: { target: 'active', actions: 'reopen' },
          },
        },
        withdrawn: { id: 'withdrawn', tags: 'final' },
        cancelled: { id: 'cancelled', tags: 'final' },
      },
    },
    escalation: escalationRegion,
  },
});

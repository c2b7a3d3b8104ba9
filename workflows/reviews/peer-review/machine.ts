import { escalationGuards, escalationMemory, escalationRegion } from '@casewright/workflow/escalation';
import { setup } from 'xstate';
import { memory } from './memory.js';
import { NOT_YET_REQUESTED, type Review, type ReviewEvent } from './review.js';

const withdrawal = { ReviewWithdrawn: { target: '#withdrawn', actions: 'leave' } } as const;
const cancellation = { ReviewCancelled: { target: '#cancelled', actions: 'leave' } } as const;
const leaving = { ...withdrawal, ...cancellation };
const pausing = { ReviewPaused: { target: '#paused', actions: 'pause' } } as const;
const overdue = { StageOverdue: { actions: 'overdue' } } as const;
const conflicts = {
  ReviewConflictDeclared: { actions: 'declareConflict' },
  ReviewConflictDecided: { actions: 'decideConflict' },
} as const;

/** Where a team has been confirmed, a conflict that is upheld opens it again. */
const upheld = {
  ReviewConflictDecided: { guard: 'isUpheld', target: 'assemblingTeam', actions: 'decideConflict' },
} as const;

/** Stages that a review can be paused in, and be resumed to. */
const PAUSABLE = [
  ...(['scheduled.assemblingTeam', 'scheduled.teamConfirmed', 'scheduled.ready', 'onSite'] as const),
  ...(['reporting.drafting', 'reporting.factualCheck', 'reporting.revising'] as const),
] as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Review, events: {} as ReviewEvent },
  actions: { ...memory, ...escalationMemory<Review, ReviewEvent>() },
  guards: {
    isUpheld: ({ event }) => event.type === 'ReviewConflictDecided' && event.data.decision === 'upheld',
    isResumedTo: ({ event }, stage: string) => event.type === 'ReviewResumed' && event.data.resumedTo === stage,
    ...escalationGuards(['closed', 'withdrawn', 'cancelled', 'declined']),
  },
}).createMachine({
  type: 'parallel',
  context: NOT_YET_REQUESTED,
  states: {
    stage: {
      id: 'review',
      initial: 'new',
      states: {
        new: { on: { PeerReviewRequested: { target: 'requested', actions: 'request' } } },
        requested: {
          on: {
            ReviewRequestAccepted: { target: 'scheduling', actions: 'reviewLead' },
            ReviewRequestDeclined: 'declined',
            ReviewWaitlisted: 'waitlisted',
            ...overdue,
            ...leaving,
          },
        },
        waitlisted: { on: { ReviewTakenFromWaitlist: 'scheduling', ...leaving } },
        scheduling: {
          initial: 'findingSlot',
          on: { ReviewWaitlisted: { target: 'waitlisted', actions: 'noOffer' }, ...leaving },
          states: {
            findingSlot: { on: { ReviewSlotOffered: { target: 'slotOffered', actions: 'offer' } } },
            slotOffered: {
              on: {
                ReviewScheduled: { target: '#scheduled', actions: ['slot', 'noOffer'] },
                ReviewSlotDeclined: { target: 'findingSlot', actions: 'noOffer' },
                ReviewSlotLapsed: { target: 'findingSlot', actions: 'noOffer' },
              },
            },
          },
        },
        scheduled: {
          id: 'scheduled',
          initial: 'assemblingTeam',
          on: {
            ReviewerStoodDown: { target: '.assemblingTeam', actions: 'standDown' },
            ReviewRescheduled: { target: '.assemblingTeam', actions: 'reschedule' },
            ...conflicts,
            ...pausing,
            ...leaving,
          },
          states: {
            assemblingTeam: {
              on: {
                ReviewerInvited: { actions: 'invite' },
                ReviewerAccepted: { actions: 'accept' },
                ReviewerDeclined: { actions: 'decline' },
                ReviewTeamConfirmed: { target: 'teamConfirmed', actions: 'confirmTeam' },
                ...overdue,
              },
            },
            teamConfirmed: {
              on: { ReviewReadinessConfirmed: { target: 'ready', actions: 'readiness' }, ...upheld, ...overdue },
            },
            ready: { on: { PeerReviewStarted: { target: '#onSite', actions: 'start' }, ...upheld, ...overdue } },
          },
        },
        onSite: {
          id: 'onSite',
          on: {
            ImmediateConcernRaised: { actions: 'concern' },
            OnSiteCompleted: { target: 'reporting', actions: 'complete' },
            ...conflicts,
            ...pausing,
            ...cancellation,
          },
        },
        reporting: {
          initial: 'drafting',
          on: { ...conflicts, ...pausing, ...cancellation },
          states: {
            drafting: {
              on: { DraftReportSubmitted: { target: 'factualCheck', actions: 'submit' }, ...overdue },
            },
            factualCheck: {
              on: {
                ReportCorrectionsRequested: { target: 'revising', actions: 'correct' },
                ReviewReportAgreed: '#followUp',
                ReviewReportDeemedAgreed: '#followUp',
              },
            },
            revising: { on: { DraftReportSubmitted: { target: 'factualCheck', actions: 'submit' } } },
          },
        },
        followUp: {
          id: 'followUp',
          on: {
            CouncilResponseRecorded: { actions: 'response' },
            ReviewFeedbackRecorded: { actions: 'feedback' },
            ReviewClosed: { target: 'closed', actions: 'close' },
            ...overdue,
          },
        },
        paused: {
          id: 'paused',
          on: {
            ReviewResumed: PAUSABLE.map((stage) => ({
              guard: { type: 'isResumedTo' as const, params: stage },
              target: `#review.${stage}`,
              actions: 'resume' as const,
            })),
            ...leaving,
          },
        },
        closed: { tags: 'final', on: { ReviewReopened: 'followUp' } },
        withdrawn: { id: 'withdrawn', tags: 'final' },
        cancelled: { id: 'cancelled', tags: 'final' },
        declined: { tags: 'final' },
      },
    },
    escalation: escalationRegion,
  },
});

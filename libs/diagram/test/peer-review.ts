import { setup } from 'xstate';

/** A machine of 17 stages in two parallel regions, as large as the ones we draw. */
export const peerReview = setup({}).createMachine({
  id: 'peerReview',
  type: 'parallel',
  states: {
    stage: {
      initial: 'requested',
      states: {
        requested: {
          on: {
            RequestAccepted: 'scheduling',
            RequestDeclined: 'declined',
            Waitlisted: 'waitlisted',
            Withdrawn: 'withdrawn',
            Cancelled: 'cancelled',
          },
        },
        waitlisted: {
          on: { TakenFromWaitlist: 'scheduling.findingSlot', Withdrawn: 'withdrawn', Cancelled: 'cancelled' },
        },
        scheduling: {
          initial: 'findingSlot',
          on: { Waitlisted: 'waitlisted', Withdrawn: 'withdrawn', Cancelled: 'cancelled' },
          states: {
            findingSlot: { on: { SlotOffered: 'slotOffered' } },
            slotOffered: {
              on: {
                SlotConfirmed: '#peerReview.stage.scheduled',
                SlotDeclined: 'findingSlot',
                SlotLapsed: 'findingSlot',
              },
            },
          },
        },
        scheduled: {
          initial: 'assemblingTeam',
          on: {
            ReviewerStoodDown: '.assemblingTeam',
            ReviewRescheduled: '.assemblingTeam',
            Withdrawn: 'withdrawn',
            Cancelled: 'cancelled',
            Paused: 'paused',
            NoteAdded: {},
          },
          states: {
            assemblingTeam: { on: { TeamConfirmed: 'teamConfirmed', ReviewerInvited: 'assemblingTeam' } },
            teamConfirmed: { on: { ReadinessConfirmed: 'ready', ConflictDecided: 'assemblingTeam' } },
            ready: { on: { ReviewStarted: '#peerReview.stage.onSite', ConflictDecided: 'assemblingTeam' } },
          },
        },
        onSite: { on: { OnSiteCompleted: 'reporting', Cancelled: 'cancelled', Paused: 'paused' } },
        reporting: {
          initial: 'drafting',
          on: { Cancelled: 'cancelled', Paused: 'paused' },
          states: {
            drafting: { on: { DraftSubmitted: 'factualCheck' } },
            factualCheck: {
              on: {
                CorrectionsRequested: 'revising',
                ReportAgreed: '#peerReview.stage.followUp',
                FactualCheckLapsed: '#peerReview.stage.followUp',
              },
            },
            revising: { on: { DraftSubmitted: 'factualCheck' } },
          },
        },
        followUp: { on: { Closed: 'closed' } },
        paused: {
          on: {
            Resumed: [
              { target: 'scheduled', guard: () => false },
              { target: 'onSite', guard: () => false },
              { target: 'reporting' },
            ],
            Withdrawn: 'withdrawn',
            Cancelled: 'cancelled',
          },
        },
        closed: { tags: 'final', on: { Reopened: 'followUp' } },
        withdrawn: { type: 'final' },
        cancelled: { type: 'final' },
        declined: { type: 'final' },
      },
    },
    escalation: {
      initial: 'none',
      states: {
        none: { on: { EscalationRaised: 'raised' } },
        raised: { on: { EscalationAcknowledged: 'acknowledged', EscalationResolved: 'none' } },
        acknowledged: { on: { EscalationResolved: 'none' } },
      },
    },
  },
});

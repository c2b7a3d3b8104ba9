import { setup } from 'xstate';
import { memory, NOT_YET_REQUESTED, type Review, type ReviewEvent } from './review.js';

const leaving = {
  ReviewWithdrawn: { target: '#withdrawn', actions: 'noOffer' },
  ReviewCancelled: { target: '#cancelled', actions: 'noOffer' },
} as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Review, events: {} as ReviewEvent },
  actions: memory,
}).createMachine({
  type: 'parallel',
  context: NOT_YET_REQUESTED,
  states: {
    stage: {
      initial: 'new',
      states: {
        new: { on: { PeerReviewRequested: { target: 'requested', actions: 'request' } } },
        requested: {
          on: {
            ReviewRequestAccepted: { target: 'scheduling', actions: 'reviewLead' },
            ReviewRequestDeclined: 'declined',
            ReviewWaitlisted: 'waitlisted',
            StageOverdue: { actions: 'overdue' },
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
          on: leaving,
          states: {
            assemblingTeam: { on: { StageOverdue: { actions: 'overdue' } } },
          },
        },
        withdrawn: { id: 'withdrawn', tags: 'final' },
        cancelled: { id: 'cancelled', tags: 'final' },
        declined: { tags: 'final' },
      },
    },
    escalation: { initial: 'none', states: { none: {} } },
  },
});

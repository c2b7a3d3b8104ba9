import { timer } from './definition.js';
import { slotOnOffer } from './review.js';

const TRIAGE_WORKING_DAYS = 5;

/** A request is triaged within five working days. */
const triage = timer({
  name: 'triage',
  set: {
    PeerReviewRequested: ({ event, calendar }) =>
      calendar.addWorkingDays(calendar.dateOf(event.at), TRIAGE_WORKING_DAYS),
  },
  then: { overdue: 'requested' },
});

/** An offer nobody has answered lapses when the day it expires is over. */
const slotOffer = timer({
  name: 'slot offer',
  set: { ReviewSlotOffered: ({ event }) => event.data.expiresOn },
  then: {
    command: 'ExpireSlot',
    event: 'ReviewSlotLapsed',
    input: ({ case: review }) => ({ slotId: slotOnOffer(review).slotId }),
  },
});

/** The team is complete twenty working days before the review starts. */
const teamComplete = timer({
  name: 'team complete',
  set: {
    ReviewScheduled: ({ event, calendar, settings }) =>
      calendar.addWorkingDays(event.data.startDate, -settings['review.teamLeadTimeWd']),
  },
  then: { overdue: 'scheduled.assemblingTeam' },
});

export const timers = [triage, slotOffer, teamComplete];

import { standIn } from './stand-in.js';

export const peerReview = standIn(
  'peer-review',
  {
    PeerReviewRequested: 'requested',
    ReviewRequestDeclined: 'declined',
    ReviewWaitlisted: 'waitlisted',
    ReviewScheduled: 'scheduled.assemblingTeam',
    ReviewRescheduled: 'scheduled.assemblingTeam',
    ReviewerInvited: null,
    ReviewerAccepted: null,
    ReviewerStoodDown: 'scheduled.assemblingTeam',
    ReviewConflictDecided: null,
    PeerReviewStarted: 'onSite',
    ReviewPaused: 'paused',
    ReviewResumed: 'scheduled.assemblingTeam',
    ReviewClosed: 'closed',
    ReviewWithdrawn: 'withdrawn',
    ReviewCancelled: 'cancelled',
  },
  ['closed', 'withdrawn', 'cancelled', 'declined'],
);

const on = (day: string) => ({ at: `${day}T09:00:00.000Z` });

export const requested = (day: string, councilId = 'bedford', regionId = 'E') => ({
  ...{ type: 'PeerReviewRequested', data: { councilId, regionId }, ...on(day) },
});
export const scheduled = (day: string, startDate: string) => ({
  ...{ type: 'ReviewScheduled', data: { startDate }, ...on(day) },
});
export const rescheduled = (day: string, newStartDate: string) => ({
  ...{ type: 'ReviewRescheduled', data: { newStartDate }, ...on(day) },
});
export const resumed = (day: string, dates: object = {}) => ({ type: 'ReviewResumed', data: dates, ...on(day) });
export const joined = (day: string, personId: string) => ({
  ...{ type: 'ReviewerAccepted', data: { personId }, ...on(day) },
});
export const decided = (day: string, personId: string, decision: string) => ({
  ...{ type: 'ReviewConflictDecided', data: { personId, decision }, ...on(day) },
});
export const started = (day: string) => ({ type: 'PeerReviewStarted', data: { startedOn: day }, ...on(day) });
export const cancelled = (day: string, entitlementRestored = true) => ({
  ...{ type: 'ReviewCancelled', data: { entitlementRestored }, ...on(day) },
});
/** An event that says no more than its name, or whom it is about. */
export const then = (day: string, type: string, personId = 'ruth') => ({ type, data: { personId }, ...on(day) });

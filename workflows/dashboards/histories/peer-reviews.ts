import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';

const somebody = z.object({ personId: z.string() });

/** Members of a team who have said yes to its dates as they are. */
export const acceptedMembers = items<z.output<typeof somebody>>('personId');

type Team = { readonly accepted: string | null };

const without = ({ accepted }: Team, personId: string): Team => ({
  accepted: acceptedMembers.remove(accepted, personId),
});

/** New dates: whoever had said yes is asked again. */
const movedTo = (startDate: string) => ({ startDate, accepted: null });

/**
 * Whose each review is, the first day of its slot, who has said yes, when the team went to work and whether the council
 * got its entitlement back. Stages within a stage are not told apart.
 */
export const peerReviews = history({
  name: 'peer_reviews',
  version: 1,
  workflow: 'peer-review',
  events: {
    PeerReviewRequested: z.object({ councilId: z.string(), regionId: z.string() }),
    ReviewScheduled: z.object({ startDate: z.string() }),
    ReviewRescheduled: z.object({ newStartDate: z.string() }),
    ReviewResumed: z.object({ newStartDate: z.string().optional(), newEndDate: z.string().optional() }),
    ReviewerAccepted: somebody,
    ReviewerStoodDown: somebody,
    ReviewConflictDecided: somebody.extend({ decision: z.string() }),
    PeerReviewStarted: z.object({ startedOn: z.string() }),
    ReviewCancelled: z.object({ entitlementRestored: z.boolean() }),
  },
  facts: {
    ...{ councilId: 'text', regionId: 'text', startDate: 'text', accepted: 'text' },
    ...{ startedOn: 'text', restored: 'integer' },
  },
  changes: {
    PeerReviewRequested: ({ data: { councilId, regionId } }) => ({ councilId, regionId, restored: 0 }),
    ReviewScheduled: ({ data: { startDate } }) => ({ startDate }),
    ReviewRescheduled: ({ data: { newStartDate } }) => movedTo(newStartDate),
    ReviewResumed: ({ data: { newStartDate, newEndDate } }) =>
      newStartDate === undefined || newEndDate === undefined ? {} : movedTo(newStartDate),
    ReviewerAccepted: ({ data: { personId }, facts: { accepted } }) => ({
      accepted: acceptedMembers.put(accepted, { personId }),
    }),
    ReviewerStoodDown: ({ data: { personId }, facts }) => without(facts, personId),
    ReviewConflictDecided: ({ data: { personId, decision }, facts }) =>
      decision === 'upheld' ? without(facts, personId) : {},
    PeerReviewStarted: ({ data: { startedOn } }) => ({ startedOn }),
    ReviewCancelled: ({ data: { entitlementRestored } }) => ({ restored: entitlementRestored ? 1 : 0 }),
  },
  stageOf: (stage) => stage.split('.')[0] as string,
});

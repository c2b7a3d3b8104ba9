import { automaticRaise } from '@casewright/workflow/escalation';
import { date, days, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { CONCERNS } from '../events.js';
import { membersNow } from '../members.js';
import { daysAreThoseOfTheVisit, startsOnItsDay, teamStillFits } from '../rules/visit.js';
import { accepted } from '../team.js';

/** The team goes to work, and the council has used its entitlement. */
export const StartReview = command(z.strictObject({ startedOn: date }), ({ case: { team } }) => ({
  members: membersNow(accepted(team)),
})).rows({
  from: ['scheduled.ready'],
  by: ['review-team-lead', 'peer-review-coordinator'],
  rules: [startsOnItsDay, teamStillFits],
  emits: 'PeerReviewStarted',
});

/** Escalated to level 2 at once, whatever the council wants to share (PR-R20). */
export const RaiseImmediateConcern = command(z.strictObject({ category: z.enum(CONCERNS), summaryRef: text })).rows({
  from: ['onSite'],
  by: ['review-team-lead'],
  emits: ['ImmediateConcernRaised', 'EscalationRaised', 'EscalationSteppedUp'],
  decideAll: ({ input, case: { escalation } }) => [
    { type: 'ImmediateConcernRaised', data: input },
    ...automaticRaise(escalation, 2, `The team has an immediate concern (${input.category}).`),
  ],
});

export const CompleteOnSite = command(
  z.strictObject({ endedOn: date, reviewerDays: z.array(z.strictObject({ personId: id, days })) }),
).rows({
  from: ['onSite'],
  by: ['review-team-lead'],
  rules: [daysAreThoseOfTheVisit],
  emits: 'OnSiteCompleted',
  decide: ({ input: { reviewerDays } }) => ({ totalDays: reviewerDays.reduce((sum, { days }) => sum + days, 0) }),
});

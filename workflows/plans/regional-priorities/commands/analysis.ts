import { financialYear, id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { SOURCES } from '../events.js';
import { meetingNamed } from '../meetings.js';
import { asInput, plansInForce } from '../plans-in-force.js';
import { isCommon, isTheForum, somePlanIsApproved, supportPlannedFor } from '../rules/analysis.js';
import { areCandidates, notWhoPresented } from '../rules/forum.js';

/** The approved plans of the region are compared. */
export const StartRegionalAnalysis = command(
  z.strictObject({ regionId: id, year: financialYear }),
  ({ input: { regionId, year } }) => ({ plans: plansInForce(regionId, year) }),
).rows({
  from: '*',
  by: ['csa', 'go-lead'],
  emits: 'RegionalAnalysisStarted',
  decide: ({ id, me, lookups: { plans } }) => ({ analysisId: id, startedById: me.personId, ...asInput(plans) }),
});

/** Added again under the same key, a candidate is corrected. */
export const AddCandidate = command(
  z.strictObject({ key: text, niCode: text.optional(), councilIds: idList, source: z.enum(SOURCES) }),
  ({ case: { regionId, year } }) => ({ plans: plansInForce(regionId, year) }),
).rows({
  from: ['analysing'],
  by: ['csa', 'go-lead', 'riep'],
  rules: [isCommon],
  emits: 'RegionalCandidateAdded',
  decide: ({ input, lookups: { plans } }) => ({ ...supportPlannedFor(plans, input), ...asInput(plans) }),
});

export const PresentToForum = command(
  z.strictObject({ meetingId: id }),
  ({ input: { meetingId }, case: { regionId, year } }) => ({
    meeting: meetingNamed(meetingId),
    plans: plansInForce(regionId, year),
  }),
).rows({
  from: ['analysing'],
  by: ['csa', 'go-lead'],
  rules: [isTheForum, somePlanIsApproved],
  emits: 'RegionalFindingsPresented',
  decide: ({ lookups: { plans } }) => asInput(plans),
});

export const ReturnAnalysis = command(z.strictObject({ reason: text })).rows({
  from: ['inForum'],
  by: ['forum-chair'],
  rules: [notWhoPresented],
  emits: 'RegionalAnalysisReturned',
});

export const AgreeRegionalPriorities = command(z.strictObject({ keys: z.array(text) })).rows({
  from: ['inForum'],
  by: ['forum-chair'],
  rules: [areCandidates, notWhoPresented],
  emits: 'RegionalPrioritiesAgreed',
});

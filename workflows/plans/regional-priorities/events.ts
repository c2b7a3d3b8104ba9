// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

export const SOURCES = ['jisp', 'regional-arrangement'] as const;

const ids = z.array(z.string());

/** Which approved plans were there when it was recorded (JP-R31). */
const input = { inputJispIds: ids };

/** What can happen in a year of regional priorities, in the order it usually does. */
export const events = defineEvents({
  RegionalAnalysisStarted: z.object({
    ...{ regionId: z.string(), year: z.string(), analysisId: z.string(), startedById: z.string() },
    ...input,
  }),
  // Days and pence are those planned for it in the approved plans of these councils.
  RegionalCandidateAdded: z.object({
    key: z.string(),
    niCode: z.string().optional(),
    councilIds: ids,
    source: z.enum(SOURCES),
    days: z.number(),
    pence: z.int(),
    ...input,
  }),
  RegionalFindingsPresented: z.object({ meetingId: z.string(), ...input }),

  RegionalAnalysisReturned: z.object({ reason: z.string() }),
  RegionalPrioritiesAgreed: z.object({ keys: z.array(z.string()) }),

  // Where a provider offers it, and no director for the council, the event says which.
  RegionalContributionOffered: z.object({
    councilId: z.string(),
    text: z.string(),
    providerId: z.string().optional(),
  }),
  CrossAuthorityProgrammeDeveloped: z.object({
    programmeId: z.string(),
    key: z.string(),
    councilIds: ids,
    projectId: z.string().optional(),
  }),
  CrossAuthorityProgrammeStarted: z.object({ programmeId: z.string() }),
  CrossAuthorityProgrammeReviewed: z.object({ programmeId: z.string(), findings: z.string() }),
  RegionalYearClosed: z.object({ summary: z.string() }),
});

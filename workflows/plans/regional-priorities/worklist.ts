import type { z } from 'zod';
import type { events } from './events.js';
import { meetingStream } from './meetings.js';
import { planStream } from './plans-in-force.js';

type Data<T extends keyof typeof events> = z.output<(typeof events)[T]>;

const councils = (councilIds: readonly string[]) => ({ 'council-dcs': councilIds });

/** Who has to do with an analysis, from which event on. Who started it owns it. */
export const worklist = {
  RegionalAnalysisStarted: ({ regionId, startedById, inputJispIds }: Data<'RegionalAnalysisStarted'>) => ({
    ...{ regionId, ownerId: startedById, related: inputJispIds.map(planStream) },
  }),
  RegionalCandidateAdded: ({ councilIds, inputJispIds }: Data<'RegionalCandidateAdded'>) => ({
    ...{ joins: councils(councilIds), related: inputJispIds.map(planStream) },
  }),
  RegionalFindingsPresented: ({ meetingId, inputJispIds }: Data<'RegionalFindingsPresented'>) => ({
    related: [meetingStream(meetingId), ...inputJispIds.map(planStream)],
  }),
  RegionalContributionOffered: ({ councilId, providerId }: Data<'RegionalContributionOffered'>) => ({
    joins: { ...councils([councilId]), ...(providerId === undefined ? {} : { provider: providerId }) },
  }),
  CrossAuthorityProgrammeDeveloped: ({ councilIds, projectId }: Data<'CrossAuthorityProgrammeDeveloped'>) => ({
    joins: councils(councilIds),
    ...(projectId === undefined ? {} : { related: [`programmeProject-${projectId}`] }),
  }),
};

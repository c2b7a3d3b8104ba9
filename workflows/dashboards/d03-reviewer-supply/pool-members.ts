import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** A training somebody has had; recorded again, it is corrected. */
export type Training = { readonly eventId: string; readonly kind: string; readonly completedOn: string };

export const trainings = items<Training>('eventId');

/** Who each sector specialist is, whether as a peer reviewer, and what they are trained for. */
export const poolMembers = history({
  name: 'pool_members',
  version: 1,
  workflow: 'sector-specialist',
  events: {
    SpecialistApplied: z.object({ personId: z.string(), homeOrgKind: z.string() }),
    SpecialistAccepted: z.object({ roles: z.array(z.string()) }),
    SpecialistTrained: z.object({ eventId: z.string(), kind: z.string(), completedOn: z.string() }),
  },
  facts: { personId: 'text', homeOrgKind: 'text', peerReviewer: 'integer', trainings: 'text' },
  changes: {
    SpecialistApplied: ({ data: { personId, homeOrgKind } }) => ({ personId, homeOrgKind }),
    SpecialistAccepted: ({ data: { roles } }) => ({ peerReviewer: roles.includes('peer-reviewer') ? 1 : 0 }),
    SpecialistTrained: ({ data, facts }) => ({ trainings: trainings.put(facts.trainings, data) }),
  },
});

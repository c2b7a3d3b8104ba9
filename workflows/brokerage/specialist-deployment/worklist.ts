import type { Named, WorklistFields } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';
import { specialistStream } from './pool.js';

type Data<T extends keyof typeof events> = z.output<(typeof events)[T]>;

/** The parties that come with a match and go with its end. */
const partiesOf = ({ personId, homeOrgId }: { readonly personId: string; readonly homeOrgId: string }): Named => ({
  'sector-specialist': personId,
  'home-authority': homeOrgId,
});

/** What the worklist shows of a deployment beside its stage. */
export const worklist = {
  DeploymentRequested: ({
    forStream,
    hostOrgId,
    regionId,
    requestedById,
  }: Data<'DeploymentRequested'>): WorklistFields => ({
    ...{ councilId: regionId === undefined ? null : hostOrgId, regionId: regionId ?? null, ownerId: requestedById },
    ...{ joins: { 'associate-broker': requestedById }, forStream },
  }),
  DeploymentMatched: (match: Data<'DeploymentMatched'>): WorklistFields => ({
    ...{ joins: partiesOf(match), related: [specialistStream(match.specialistId)] },
  }),
  DeploymentUnmatched: (match: Data<'DeploymentUnmatched'>): WorklistFields => ({ leaves: partiesOf(match) }),
  DeploymentReleaseRefused: (match: Data<'DeploymentReleaseRefused'>): WorklistFields => ({ leaves: partiesOf(match) }),
};

import type { Named } from '@casewright/workflow';
import type { z } from 'zod';
import { deploymentPlanStream } from './deployment-plans.js';
import type { events } from './events.js';
import { planStream } from './plan.js';
import { PARTNERS } from './roles.js';

type Data<T extends keyof typeof events> = z.output<(typeof events)[T]>;

/** Partners, whichever role they act in. */
const asPartners = (ids: string | readonly string[]): Named => Object.fromEntries(PARTNERS.map((role) => [role, ids]));

const people = (csaId: string | undefined, dcsId: string | undefined): Named => ({
  ...(csaId === undefined ? {} : { csa: csaId }),
  ...(dcsId === undefined ? {} : { 'council-dcs': dcsId }),
});

/** Who has to do with a plan, from which event on. The adviser owns it. */
export const worklist = {
  JispOpened: ({ councilId, regionId, csaId, dcsId }: Data<'JispOpened'>) => ({
    ...{ councilId, regionId, ownerId: csaId, joins: people(csaId, dcsId) },
  }),
  JispPeopleReassigned: ({ csaId, dcsId, formerCsaId, formerDcsId }: Data<'JispPeopleReassigned'>) => ({
    ...(csaId === undefined ? {} : { ownerId: csaId }),
    joins: people(csaId, dcsId),
    leaves: people(formerCsaId, formerDcsId),
  }),
  OfferInvited: ({ providerId }: Data<'OfferInvited'>) => ({ joins: asPartners(providerId) }),
  JispCopied: ({ recipientIds }: Data<'JispCopied'>) => ({ joins: asPartners(recipientIds) }),
  DeploymentPlanAttached: ({ deploymentPlanId }: Data<'DeploymentPlanAttached'>) => ({
    related: [deploymentPlanStream(deploymentPlanId)],
  }),
  JispClosed: ({ successorJispId }: Data<'JispClosed'>) =>
    successorJispId === undefined ? {} : { related: [planStream(successorJispId)] },
};

import type { Named } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';
import { PARTIES } from './roles.js';

type Data<T extends keyof typeof events> = z.output<(typeof events)[T]>;

/** Organisations, whichever role they take part in. */
const asParties = (ids: readonly string[]): Named => Object.fromEntries(PARTIES.map((role) => [role, ids]));

/** Who has to do with a clinic, from which event on. Its organiser owns it. */
export const worklist = {
  ClinicPlanned: ({ regionId, organiserId }: Data<'ClinicPlanned'>) => ({ regionId, ownerId: organiserId }),
  ClinicInvitationsSent: ({ providerIds }: Data<'ClinicInvitationsSent'>) => ({ joins: asParties(providerIds) }),
  ClinicHeld: ({ attended, actions }: Data<'ClinicHeld'>) => ({
    joins: asParties([...attended, ...actions.map(({ ownerId }) => ownerId)]),
  }),
};

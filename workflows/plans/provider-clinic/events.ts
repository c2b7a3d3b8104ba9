// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

const ids = z.array(z.string());

/** What can happen to a clinic, in the order it usually does. */
export const events = defineEvents({
  ClinicPlanned: z.object({
    regionId: z.string(),
    priorityKeys: z.array(z.string()),
    reason: z.string(),
    clinicId: z.string(),
    organiserId: z.string(),
  }),
  ClinicInvitationsSent: z.object({ date: z.iso.date(), providerIds: ids }),
  ClinicHeld: z.object({
    attended: ids,
    actions: z.array(z.object({ actionId: z.string(), text: z.string(), ownerId: z.string() })),
  }),
  ClinicActionCompleted: z.object({ actionId: z.string() }),
  ClinicClosed: z.object({}),
  ClinicCancelled: z.object({ reason: z.string() }),
});

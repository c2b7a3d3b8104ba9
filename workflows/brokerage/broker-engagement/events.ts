// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

export const SCOPES = ['national', 'local'] as const;

const date = z.iso.date();

/** What can happen to a broker's engagement, in the order it usually does. */
export const events = defineEvents({
  BrokerApplied: z.object({
    personId: z.string(),
    specialisms: z.array(z.string()),
    scope: z.enum(SCOPES),
    engagementId: z.string(),
  }),
  BrokerPooled: z.object({}),
  BrokerAppointed: z.object({ availableFrom: date, daysPerMonth: z.number() }),
  BrokerApplicantRejected: z.object({ reason: z.string() }),
  BrokerApplicationWithdrawn: z.object({}),

  BrokerActive: z.object({}),

  // With the load of the broker's open cases at that moment.
  BrokerRegionsAssigned: z.object({ regionIds: z.array(z.string()), caseLoad: z.number() }),

  BrokerReleased: z.object({ reason: z.string() }),
  BrokerReengaged: z.object({ availableFrom: date }),
});

// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { z } from 'zod';
import { defineEvents, type EventInput } from '../events.js';

/** What can happen to the escalation of a case (DOMAIN 2.7). */
export const escalationEvents = defineEvents({
  EscalationRaised: z.object({ level: z.int(), reason: z.string(), auto: z.boolean() }),
  EscalationAcknowledged: z.object({}),
  EscalationSteppedUp: z.object({ level: z.int(), reason: z.string() }),
  EscalationResolved: z.object({ resolution: z.string() }),
});

export type EscalationEvent = EventInput<typeof escalationEvents>;

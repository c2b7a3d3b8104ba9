// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

const texts = z.array(z.string());

/** What can happen to a framework contract, in the order it usually does. */
export const events = defineEvents({
  FrameworkPlanned: z.object({ title: z.string(), services: texts, purpose: z.string(), frameworkId: z.string() }),
  FrameworkSpecified: z.object({ lots: texts, startsOn: z.iso.date(), endsOn: z.iso.date() }),

  FrameworkAdvertised: z.object({ closesOn: z.iso.date() }),
  FrameworkBidReceived: z.object({ bidderId: z.string(), lots: texts, receivedAt: z.iso.datetime() }),
  FrameworkBidsClosed: z.object({}),
  FrameworkBidScored: z.object({ bidderId: z.string(), score: z.number(), evaluatorId: z.string() }),

  FrameworkEstablished: z.object({ providerIds: texts }),
  FrameworkProviderAdmitted: z.object({ providerId: z.string() }),

  FrameworkExpired: z.object({}),
  FrameworkTerminated: z.object({ reason: z.string() }),
  FrameworkAbandoned: z.object({ reason: z.string() }),
});

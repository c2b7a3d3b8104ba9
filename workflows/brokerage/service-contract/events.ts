// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

const date = z.iso.date();
const pence = z.int();

/** What can happen to a service contract, in the order it usually does. */
export const events = defineEvents({
  ServiceSpecified: z.object({
    frameworkId: z.string(),
    service: z.string(),
    startsOn: date,
    endsOn: date,
    ceilingPence: pence.optional(),
    contractId: z.string(),
  }),
  InterimArrangementRegistered: z.object({ providerId: z.string(), service: z.string(), endsOn: date }),

  TendersInvited: z.object({ closesOn: date, invitedProviderIds: z.array(z.string()) }),
  TenderReceived: z.object({ providerId: z.string(), pricePence: pence, ref: z.string() }),
  TendersClosed: z.object({}),
  ContractAwarded: z.object({ providerId: z.string(), reason: z.string() }),
  TenderAbandoned: z.object({ reason: z.string() }),

  ContractStarted: z.object({ startedOn: date }),
  ContractVaried: z.object({ endsOn: date.optional(), ceilingPence: pence.optional(), reason: z.string() }),
  ContractExpiryNear: z.object({}),
  ContractEnded: z.object({}),
  ContractTerminated: z.object({ reason: z.string() }),
});

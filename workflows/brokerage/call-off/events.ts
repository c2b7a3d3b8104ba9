// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { z } from 'zod';

const date = z.iso.date();
const pence = z.int();
const because = z.object({ reason: z.string() });

/** What can happen to a call-off, in the order it usually does. */
export const events = defineEvents({
  // With who asks, who provides under the contract, and where the case it is for belongs, as far as it says so.
  CallOffRequested: z.object({
    contractId: z.string(),
    forStream: z.string(),
    description: z.string(),
    days: z.number(),
    pricePence: pence,
    deliverFrom: date,
    deliverTo: date,
    callOffId: z.string(),
    requestedById: z.string(),
    providerId: z.string(),
    councilId: z.string().optional(),
    regionId: z.string().optional(),
  }),
  CallOffSubmitted: z.object({}),
  CallOffApproved: z.object({}),
  CallOffRejected: because,

  CallOffOrdered: z.object({ orderRef: z.string() }),
  CallOffAcceptedByProvider: z.object({}),
  CallOffDeclinedByProvider: because,

  CallOffDeliveryRecorded: z.object({
    date,
    days: z.number(),
    note: z.string().optional(),
    cumulativeDays: z.number(),
  }),
  CallOffDelivered: z.object({}),
  StageOverdue,

  CallOffDeliveryAccepted: z.object({ rating: z.int(), comment: z.string().optional(), acceptedOn: date }),
  CallOffDisputed: because,
  CallOffReturned: because,
  CallOffDisputeSettled: z.object({ agreedPence: pence, reason: z.string(), acceptedOn: date }),

  CallOffPaid: z.object({ amountPence: pence, invoiceRef: z.string() }),
  CallOffCancelled: z.object({ reason: z.string(), paidForPartPence: pence.optional() }),
});

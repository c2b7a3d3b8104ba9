import { history } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** Each contract: for which service, with whom, until when and up to which amount. */
export const contractTerms = history({
  name: 'contract_terms',
  version: 1,
  workflow: 'service-contract',
  events: {
    ServiceSpecified: z.object({ service: z.string(), endsOn: z.string(), ceilingPence: z.int().optional() }),
    InterimArrangementRegistered: z.object({ providerId: z.string(), service: z.string(), endsOn: z.string() }),
    ContractAwarded: z.object({ providerId: z.string() }),
    ContractVaried: z.object({ endsOn: z.string().optional(), ceilingPence: z.int().optional() }),
  },
  facts: { service: 'text', providerId: 'text', endsOn: 'text', ceilingPence: 'integer', interim: 'integer' },
  changes: {
    ServiceSpecified: ({ data: { service, endsOn, ceilingPence = null } }) => ({
      ...{ service, endsOn, ceilingPence, interim: 0 },
    }),
    InterimArrangementRegistered: ({ data: { providerId, service, endsOn } }) => ({
      ...{ providerId, service, endsOn, interim: 1 },
    }),
    ContractAwarded: ({ data: { providerId } }) => ({ providerId }),
    ContractVaried: ({ data: { endsOn, ceilingPence }, facts }) => ({
      endsOn: endsOn ?? facts.endsOn,
      ceilingPence: ceilingPence ?? facts.ceilingPence,
    }),
  },
});

/** Each call-off: on which contract, for whom, at what price, and what was paid for it. */
export const callOffPrices = history({
  name: 'call_off_prices',
  version: 2,
  workflow: 'call-off',
  events: {
    CallOffRequested: z.object({
      contractId: z.string(),
      pricePence: z.int(),
      forStream: z.string(),
      requestedById: z.string(),
    }),
    CallOffPaid: z.object({ amountPence: z.int() }),
    CallOffCancelled: z.object({ paidForPartPence: z.int().optional() }),
  },
  facts: {
    ...{ contractId: 'text', forStream: 'text', requestedById: 'text' },
    ...{ pricePence: 'integer', paidPence: 'integer' },
  },
  changes: {
    CallOffRequested: ({ data }) => ({ ...data, paidPence: 0 }),
    CallOffPaid: ({ data: { amountPence } }) => ({ paidPence: amountPence }),
    CallOffCancelled: ({ data: { paidForPartPence = 0 } }) => ({ paidPence: paidForPartPence }),
  },
});

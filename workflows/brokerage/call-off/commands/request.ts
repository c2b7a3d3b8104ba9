import { caseInStream, heldIn, type OtherCase } from '@casewright/workflow';
import { date, days, id, money, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { contractCeiling } from '../../contract-ceiling.js';
import { contractNamed, providerOf } from '../contracts.js';
import { command } from '../definition.js';
import {
  approverIsNotTheRequester,
  ceilingHasRoom,
  ceilingIsKept,
  contractCoversIt,
  contractStillCoversIt,
  isWithinTheManagersLimit,
  notTheRequester,
} from '../rules/approval.js';

const nothing = z.strictObject({});
const because = z.strictObject({ reason: text });

const known = z.string().optional().catch(undefined);
const place = z.object({ councilId: known, regionId: known });

/** Where a call-off belongs: to the council and region of the case it is for, else to the region of who asks. */
const placeOf = (beneficiary: OtherCase<z.output<typeof place>> | undefined, regionOfAsker: string | undefined) => {
  const { councilId, regionId = regionOfAsker } = beneficiary?.data ?? {};
  return { ...(councilId === undefined ? {} : { councilId }), ...(regionId === undefined ? {} : { regionId }) };
};

export const RequestCallOff = command(
  z.strictObject({
    ...{ contractId: id, forStream: text, description: text },
    ...{ days, pricePence: money, deliverFrom: date, deliverTo: date },
  }),
  ({ input }) => ({
    contract: contractNamed(input.contractId),
    beneficiary: caseInStream(input.forStream, place),
  }),
).rows({
  from: '*',
  by: ['lead-broker', 'associate-broker', 'cib-officer'],
  rules: [contractCoversIt],
  emits: 'CallOffRequested',
  decide: ({ id, me, lookups: { contract, beneficiary } }) => ({
    ...{ callOffId: id, requestedById: me.personId, providerId: providerOf(contract) },
    ...placeOf(beneficiary, me.regionId),
  }),
});

export const SubmitCallOff = command(nothing, ({ case: { contractId } }) => ({
  contract: contractNamed(contractId),
})).rows({
  from: ['draft'],
  by: ['lead-broker', 'associate-broker', 'cib-officer'],
  rules: [contractStillCoversIt],
  emits: 'CallOffSubmitted',
});

/** From here on the price is committed. */
export const ApproveCallOff = command(nothing).rows({
  from: ['awaitingApproval'],
  by: ['contract-manager', 'commissioning-director'],
  rules: [approverIsNotTheRequester, isWithinTheManagersLimit, ceilingHasRoom],
  emits: 'CallOffApproved',
});

export const RejectCallOff = command(because).rows({
  from: ['awaitingApproval'],
  by: ['contract-manager', 'commissioning-director'],
  rules: [notTheRequester],
  emits: 'CallOffRejected',
});

export const PlaceOrder = command(z.strictObject({ orderRef: text }), ({ case: { contractId } }) => ({
  contract: contractNamed(contractId),
  committed: heldIn(contractCeiling, contractId),
})).rows({
  from: ['approved'],
  by: ['contract-manager'],
  rules: [contractStillCoversIt, ceilingIsKept],
  emits: 'CallOffOrdered',
});

export const CancelCallOff = command(z.strictObject({ reason: text, paidForPartPence: money.optional() })).rows({
  from: ['draft', 'awaitingApproval', 'approved', 'ordered', 'delivering'],
  by: ['contract-manager', 'commissioning-director'],
  emits: 'CallOffCancelled',
});

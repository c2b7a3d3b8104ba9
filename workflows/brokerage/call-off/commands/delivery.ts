import { date, days, money, rating, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { daysDelivered } from '../call-off.js';
import { command } from '../definition.js';
import {
  acceptorIsNotTheProvider,
  agreedWithinThePrice,
  notForTheProvider,
  notWhoDisputed,
  notWhoOrdered,
  payerHasNotAccepted,
  paysWhatIsDue,
  staysNearThePlan,
} from '../rules/delivery.js';

const nothing = z.strictObject({});
const because = z.strictObject({ reason: text });

export const AcceptOrder = command(nothing).rows({
  from: ['ordered'],
  by: ['provider'],
  rules: [notWhoOrdered],
  emits: 'CallOffAcceptedByProvider',
});

export const DeclineOrder = command(because).rows({
  from: ['ordered'],
  by: ['provider'],
  emits: 'CallOffDeclinedByProvider',
});

export const RecordCallOffDelivery = command(z.strictObject({ date, days, note: text.optional() })).rows({
  from: ['delivering'],
  by: ['provider'],
  rules: [staysNearThePlan],
  emits: 'CallOffDeliveryRecorded',
  decide: ({ input, case: callOff }) => ({ cumulativeDays: daysDelivered(callOff) + input.days }),
});

export const ReportDelivered = command(nothing).rows({
  from: ['delivering'],
  by: ['provider'],
  emits: 'CallOffDelivered',
});

export const AcceptDelivery = command(z.strictObject({ rating, comment: text.optional() })).rows({
  from: ['delivered'],
  by: ['lead-broker', 'associate-broker', 'cib-officer'],
  rules: [acceptorIsNotTheProvider],
  emits: 'CallOffDeliveryAccepted',
  decide: ({ today }) => ({ acceptedOn: today }),
});

export const DisputeDelivery = command(because).rows({
  from: ['delivered'],
  by: ['lead-broker', 'associate-broker', 'cib-officer'],
  emits: 'CallOffDisputed',
});

export const ReturnToProvider = command(because).rows({
  from: ['disputed'],
  by: ['contract-manager'],
  emits: 'CallOffReturned',
});

export const SettleDispute = command(z.strictObject({ agreedPence: money, reason: text })).rows({
  from: ['disputed'],
  by: ['commissioning-director'],
  rules: [agreedWithinThePrice, notForTheProvider, notWhoDisputed],
  emits: 'CallOffDisputeSettled',
  decide: ({ today }) => ({ acceptedOn: today }),
});

export const PayCallOff = command(z.strictObject({ amountPence: money, invoiceRef: text })).rows({
  from: ['accepted'],
  by: ['contract-manager'],
  rules: [paysWhatIsDue, payerHasNotAccepted, notForTheProvider],
  emits: 'CallOffPaid',
});

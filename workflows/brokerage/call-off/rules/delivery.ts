import type { Actor } from '@casewright/workflow';
import { poundsInWords } from '../../pounds-in-words.js';
import { daysDelivered, type CallOff } from '../call-off.js';
import { rule } from '../definition.js';

/** CO-R04: days recorded exceed the plan by ten per cent at most. */
export const staysNearThePlan = rule<{ readonly days: number }>(
  'CO-R04',
  ({ input: { days }, case: callOff, settings: { overdelivery } }) => {
    const sum = daysDelivered(callOff) + days;
    if (sum * 100 <= callOff.days * (100 + overdelivery)) return true;
    const message = `With these, ${sum} days are delivered. ${callOff.days} are planned, and ${overdelivery} % more can be recorded.`;
    return { message, field: 'days' };
  },
);

/** CO-R04: a dispute is settled for the price at most. */
export const agreedWithinThePrice = rule<{ readonly agreedPence: number }>(
  'CO-R04',
  ({ input: { agreedPence }, case: { pricePence } }) =>
    agreedPence <= pricePence || {
      message: `The price is ${poundsInWords(pricePence)}: agree on no more.`,
      field: 'agreedPence',
    },
);

/** CO-R04: the price is paid at most, and after a settled dispute what was agreed. */
export const paysWhatIsDue = rule<{ readonly amountPence: number }>(
  'CO-R04',
  ({ input: { amountPence }, case: { pricePence, agreedPence } }) => {
    const field = 'amountPence';
    if (agreedPence !== undefined && amountPence !== agreedPence)
      return { message: `The dispute was settled for ${poundsInWords(agreedPence)}: pay that.`, field };
    return amountPence <= pricePence || { message: `The price is ${poundsInWords(pricePence)}: pay no more.`, field };
  },
);

const isOfTheProvider = ({ personId, orgId }: Actor, { providerPersonIds, providerId }: CallOff): boolean =>
  providerPersonIds.includes(personId) || orgId === providerId;

/** CO-R05: the provider does not accept its own delivery. */
export const acceptorIsNotTheProvider = rule(
  'CO-R05',
  ({ me, case: callOff }) =>
    !isOfTheProvider(me, callOff) || 'You have acted for the provider. Somebody else has to accept the delivery.',
);

/** CO-R05: who accepted the delivery, or settled the dispute about it, does not pay for it. */
export const payerHasNotAccepted = rule(
  'CO-R05',
  ({ me, case: { acceptedById } }) =>
    me.personId !== acceptedById || 'You have accepted this delivery yourself. Somebody else has to pay for it.',
);

/** GEN-R01: nobody decides for the Board on work they have done for the provider. */
export const notForTheProvider = rule(
  'GEN-R01',
  ({ me, case: callOff }) =>
    !isOfTheProvider(me, callOff) || 'You have acted for the provider here. Somebody else has to do this.',
);

/** GEN-R01: who placed an order does not take it on for the provider. */
export const notWhoOrdered = rule(
  'GEN-R01',
  ({ me, case: { orderedById } }) =>
    me.personId !== orderedById || 'You placed this order yourself. Somebody else has to accept it.',
);

/** GEN-R01: who disputed a delivery does not settle the dispute. */
export const notWhoDisputed = rule(
  'GEN-R01',
  ({ me, case: { disputedById } }) =>
    me.personId !== disputedById || 'You disputed this delivery yourself. Somebody else has to settle it.',
);

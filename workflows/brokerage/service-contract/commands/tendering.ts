import { z } from 'zod';
import { date, id, idList, money, text } from '@casewright/workflow/payload-types';
import { command } from '../definition.js';
import { frameworkNamed } from '../frameworks.js';
import {
  frameworkIsInPlace,
  frameworkIsNotOver,
  hasNoInterestInTheWinner,
  hasTendered,
  isAdmitted,
  isInTime,
  notTheSpecifier,
  somebodyIsInvited,
} from '../rules/tendering.js';

export const SpecifyService = command(
  z.strictObject({ frameworkId: id, service: text, startsOn: date, endsOn: date, ceilingPence: money.optional() }),
  ({ input }) => ({ framework: frameworkNamed(input.frameworkId) }),
).rows({
  from: '*',
  by: ['contract-manager'],
  rules: [frameworkIsNotOver],
  emits: 'ServiceSpecified',
  decide: ({ id }) => ({ contractId: id }),
});

export const InviteTenders = command(
  z.strictObject({ closesOn: date, invitedProviderIds: idList }),
  ({ case: { frameworkId } }) => ({ framework: frameworkNamed(frameworkId) }),
).rows({
  from: ['specified'],
  by: ['contract-manager'],
  rules: [frameworkIsInPlace, somebodyIsInvited],
  emits: 'TendersInvited',
});

/** A provider that tenders again replaces its tender. */
export const SubmitTender = command(
  z.strictObject({ providerId: id, pricePence: money, ref: text }),
  ({ case: { frameworkId } }) => ({ framework: frameworkNamed(frameworkId) }),
).rows({ from: ['tendering'], by: ['provider'], rules: [isAdmitted, isInTime], emits: 'TenderReceived' });

export const CloseTenders = command(z.strictObject({})).rows({
  from: ['tendering'],
  by: ['contract-manager'],
  emits: 'TendersClosed',
});

export const AwardContract = command(z.strictObject({ providerId: id, reason: text })).rows({
  from: ['evaluating'],
  by: ['commissioning-director'],
  rules: [hasTendered, hasNoInterestInTheWinner, notTheSpecifier],
  emits: 'ContractAwarded',
});

export const AbandonTender = command(z.strictObject({ reason: text })).rows({
  from: ['specified', 'tendering', 'evaluating'],
  by: ['commissioning-director'],
  emits: 'TenderAbandoned',
});

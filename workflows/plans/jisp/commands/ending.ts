import { date, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { CANCEL_REASONS } from '../events.js';
import { acceptedOf } from '../offer.js';
import { copyHolders } from '../parties.js';
import { providersNamed } from '../providers.js';
import { deliveriesAreRated, wasClosedLately, yearIsOverOrSucceeded } from '../rules/ending.js';
import { planNamed } from '../successors.js';
import { warningsAtTheEnd } from '../warnings.js';

/** Deployment plans that are missing are reported, and stop nothing (JP-R15). */
export const CloseJisp = command(
  z.strictObject({ closedOn: date, successorJispId: id.optional() }),
  ({ input: { successorJispId }, case: { offers } }) => ({
    successor: planNamed(successorJispId),
    providers: providersNamed([...new Set(acceptedOf(offers).map(({ providerId }) => providerId))]),
  }),
).rows({
  from: ['active.monitoring'],
  by: ['csa'],
  rules: [yearIsOverOrSucceeded, deliveriesAreRated],
  emits: 'JispClosed',
  decide: ({ case: plan, lookups: { providers } }) => ({ warnings: [...warningsAtTheEnd(plan, providers)] }),
});

export const ReopenJisp = command(z.strictObject({ reason: text })).rows({
  from: ['closed'],
  by: ['go-lead'],
  rules: [wasClosedLately],
  emits: 'JispReopened',
});

/** Given up before approval, as the director agrees; the council may then have a new plan for the year (JP-R28). */
export const WithdrawJisp = command(z.strictObject({ reason: text, dcsAgreementRef: text })).rows({
  from: ['evidenceGathering', 'dialogue', 'offers', 'packageReview', 'approval'],
  by: ['csa'],
  emits: 'JispWithdrawn',
});

/** Ended after approval because it has lost its purpose; whoever holds a copy is named, to be told (JP-R35). */
export const CancelJisp = command(z.strictObject({ reasonCode: z.enum(CANCEL_REASONS), reason: text })).rows({
  from: ['finalised', 'active'],
  by: ['go-lead'],
  emits: 'JispCancelled',
  decide: ({ case: plan }) => ({ copyRecipients: [...copyHolders(plan)] }),
});

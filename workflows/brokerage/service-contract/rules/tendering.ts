import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import type { KnownFramework } from '../frameworks.js';

type Under = { readonly framework: KnownFramework };
type NamesAProvider = { readonly providerId: string };

/** SC-R01: a service is sought under a framework that can still be used. */
export const frameworkIsNotOver = rule<unknown, Under>(
  'SC-R01',
  ({ lookups: { framework } }) =>
    framework?.final !== true || {
      message: 'This framework is over. Services are tendered under one that is in place.',
      field: 'frameworkId',
    },
);

/** SC-R01: tenders are invited once the framework is established. */
export const frameworkIsInPlace = rule<unknown, Under>(
  'SC-R01',
  ({ lookups: { framework } }) =>
    framework === undefined ||
    framework.stage === 'established' ||
    'The framework is not in place. Tenders are invited under an established framework.',
);

/** SC-R01: services are secured through a competitive process, so somebody is invited to it. */
export const somebodyIsInvited = rule<{ readonly invitedProviderIds: readonly string[] }>(
  'SC-R01',
  ({ input: { invitedProviderIds } }) =>
    invitedProviderIds.length > 0 || { message: 'Invite at least one provider.', field: 'invitedProviderIds' },
);

/** SC-R03: only providers admitted to the framework may tender. */
export const isAdmitted = rule<NamesAProvider, Under>(
  'SC-R03',
  ({ input: { providerId }, lookups: { framework } }) =>
    framework === undefined ||
    framework.data.providersAdmitted.includes(providerId) || {
      message: 'This provider is not admitted to the framework, so it cannot tender for services under it.',
      field: 'providerId',
    },
);

/** SC-R03: tenders come in before the closing day is over. */
export const isInTime = rule(
  'SC-R03',
  ({ today, case: { closesOn } }) => today <= closesOn || `Tenders were received until ${dateInWords(closesOn)}.`,
);

/** SC-R03: the contract goes to somebody who has tendered for it. */
export const hasTendered = rule<NamesAProvider>('SC-R03', ({ input: { providerId }, case: { bids } }) => {
  if (bids.length === 0) return 'Nobody has tendered for this service, so it cannot be awarded.';
  return (
    bids.some((bid) => bid.providerId === providerId) || {
      message: 'This provider has not tendered for the service.',
      field: 'providerId',
    }
  );
});

/** SC-R03: who decides has no interest in the winner: neither is of that provider, nor has sent in its tender. */
export const hasNoInterestInTheWinner = rule<NamesAProvider>(
  'SC-R03',
  ({ me, input: { providerId }, case: { bids } }) => {
    const sentIn = bids.some((bid) => bid.providerId === providerId && bid.submittedById === me.personId);
    return (
      (me.orgId !== providerId && !sentIn) ||
      'You have an interest in this provider. Somebody else has to award the contract.'
    );
  },
);

/** GEN-R01: who asked for the service does not award the contract for it. */
export const notTheSpecifier = rule(
  'GEN-R01',
  ({ me, case: { specifiedById } }) =>
    me.personId !== specifiedById || 'You specified this service yourself. Somebody else has to award the contract.',
);

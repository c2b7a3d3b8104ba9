import { rule } from '../definition.js';
import { poundsInWords } from '../../pounds-in-words.js';

type NamesAmount = { readonly approvedPence: number };

/** BF-R03: no more is approved than is claimed. */
export const isWithinTheClaim = rule<NamesAmount>(
  'BF-R03',
  ({ input: { approvedPence }, case: { amountPence } }) =>
    approvedPence <= amountPence || {
      message: `The claim is for ${poundsInWords(amountPence)}.`,
      field: 'approvedPence',
    },
);

/** BF-R03: large amounts are the commissioning director's to approve. */
export const largeAmountsAreTheDirectors = rule<NamesAmount>(
  'BF-R03',
  ({ input: { approvedPence }, me, settings: { 'backfill.directorAbovePence': most } }) =>
    approvedPence <= most ||
    me.role === 'commissioning-director' || {
      message: `Above ${poundsInWords(most)} the commissioning director approves.`,
      field: 'approvedPence',
    },
);

/** BF-R03: whoever validated the claim neither approves nor pays it. */
export const notTheValidator = rule(
  'BF-R03',
  ({ me, case: { validatedById } }) =>
    me.personId !== validatedById || 'You validated this claim. Somebody else has to go on with it.',
);

/** BF-R03: whoever approved the claim does not pay it. */
export const notTheApprover = rule(
  'BF-R03',
  ({ me, case: { approvedById } }) =>
    me.personId !== approvedById || 'You approved this claim. Somebody else has to pay it.',
);

/** GEN-R01: whoever claims does not decide on the claim, or pay it. */
export const notTheClaimant = rule(
  'GEN-R01',
  ({ me, case: { claimedBy } }) =>
    !claimedBy.includes(me.personId) || 'You have spoken for the claimant. Somebody else has to decide on the claim.',
);

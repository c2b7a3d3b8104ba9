import { rule } from '../definition.js';
import { isUndecided } from '../offer.js';
import { offerNamed } from '../plan.js';

type NamesAnOffer = { readonly offerId: string };

/** Whose support is optional by its nature. */
const OPTIONAL: readonly string[] = ['c4eo', 'csp'];

/** JP-R08: the authority decides whether to use C4EO and the Commissioning Support Programme, so they are optional. */
export const optionalSupportIsInvitedAsSuch = rule<{ readonly providerId: string; readonly optional: boolean }>(
  'JP-R08',
  ({ input: { providerId, optional } }) =>
    optional ||
    !OPTIONAL.includes(providerId) || {
      message: `Support from ${providerId} is optional: the authority decides whether to take it. Invite it as such.`,
      field: 'optional',
    },
);

/** JP-R08: the authority decides on optional support, while it may still come. */
export const isForTheAuthorityToDecide = rule<NamesAnOffer>('JP-R08', ({ input: { offerId }, case: plan }) => {
  const offer = offerNamed(plan, offerId);
  if (offer?.optional !== true) return { message: 'This support is not optional.', field: 'offerId' };
  const isOver = offer.state === 'declined' || offer.state === 'withdrawn';
  return !isOver || { message: `This offer is ${offer.state}.`, field: 'offerId' };
});

/** JP-R08: the authority has decided on every optional offer. */
export const optionalSupportIsDecided = rule('JP-R08', ({ case: { offers } }) => {
  const undecided = offers.find(isUndecided);
  return (
    undecided === undefined ||
    `The director of children’s services has not decided yet whether to take the optional offer ${undecided.offerId}.`
  );
});

import { rule } from '../definition.js';
import { contentOf, type OfferContent } from '../offer.js';

/** JP-R09: an offer says how many days, how many visits or how much money, or why it cannot. */
export const isQuantified = rule<Pick<OfferContent, 'days' | 'visits' | 'costPence' | 'unquantifiedReason'>>(
  'JP-R09',
  ({ input }) => saysHowMuch(input) || { message: HOW_MUCH, field: 'unquantifiedReason' },
);

const HOW_MUCH = 'Say how many days, how many visits or how much money, or why that cannot be said.';

type Quantified = Partial<Pick<OfferContent, 'days' | 'visits' | 'costPence' | 'unquantifiedReason'>>;

const saysHowMuch = ({ days, visits, costPence, unquantifiedReason }: Quantified): boolean =>
  [days, visits, costPence, unquantifiedReason].some((said) => said !== undefined);

/** JP-R10: an offer is a concise objective. */
export const isConcise = rule<{ readonly text: string }>('JP-R10', ({ input: { text }, settings }) => {
  const most = settings['jisp.offerTextMax'];
  return (
    text.length <= most || {
      message: `An offer is a concise objective of at most ${most} characters, and this one has ${text.length}.`,
      field: 'text',
    }
  );
});

/** JP-R09: every offer of the package says how much it is. */
export const everyOfferIsQuantified = rule('JP-R09', ({ case: { offers } }) => {
  const silent = contentOf(offers).find((offer) => !saysHowMuch(offer));
  return (
    silent === undefined ||
    `The offer ${silent.offerId} says neither how many days or visits or how much money, nor why.`
  );
});

import type { Offer } from '../offer.js';

type Quantities = Partial<Pick<Offer, 'days' | 'visits' | 'costPence'>>;

/** `3 days; GBP 500; 2 visits`, of whatever there is. */
export const quantities = ({ days, costPence, visits }: Quantities): readonly string[] => [
  ...(days === undefined ? [] : [counted(days, 'day')]),
  ...(costPence === undefined ? [] : [pounds(costPence)]),
  ...(visits === undefined ? [] : [counted(visits, 'visit')]),
];

/** What an offer takes, as the template has it: `3 days; GBP 500; 2 visits; approximate` (JP-R09). */
export const resourcesOf = ({ approximate, unquantifiedReason, ...offer }: Offer): string => {
  const known = quantities(offer);
  return [
    ...(known.length === 0 ? [`not quantified: ${unquantifiedReason}`] : known),
    ...(approximate === true ? ['approximate'] : []),
  ].join('; ');
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const pounds = (pence: number): string => `GBP ${amounts.format(pence / 100)}`;

const amounts = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' });

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number as people write it: 2,300 or 14.5. */
export const quantity = (number: number): string => numbers.format(number);

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
});

/** `31 March 2012`, for `2012-03-31`. */
export const dateInWords = (date: string): string => dates.format(new Date(date));

/** `£10,000`, for 1000000 pence; `£0.50`, for 50. */
export const poundsInWords = (pence: number): string => pounds.format(pence / 100);

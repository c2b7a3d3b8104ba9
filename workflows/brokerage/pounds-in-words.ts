const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
});

/** `£10,000`, for 1000000 pence; `£0.50`, for 50. */
export const poundsInWords = (pence: number): string => pounds.format(pence / 100);

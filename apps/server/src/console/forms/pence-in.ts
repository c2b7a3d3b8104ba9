const TYPED = /^(-?)£?(\d{1,3}(?:,\d{3})+|\d{1,14})(?:\.(\d{1,2}))?$/;

/** Pence in what people type as pounds, such as `£1,250.50`; undefined where it is no amount. */
export const penceIn = (typed: string): number | undefined => {
  const [, sign = '', pounds = '', pence = ''] = TYPED.exec(typed.replaceAll(' ', '')) ?? [];
  if (pounds === '') return undefined;

  // digits put together, so that nothing is lost by reckoning with fractions
  const amount = Number(pounds.replaceAll(',', '') + pence.padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign === '' || amount === 0 ? amount : -amount;
};

const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Pence as people write them: £3,000, or £3,000.50 where there are pence. */
export const pounds = (pence: number): string => (pence % 100 === 0 ? whole : exact).format(pence / 100);

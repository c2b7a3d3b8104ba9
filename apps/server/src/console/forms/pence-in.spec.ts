import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { penceIn } from './pence-in.js';

test.each([
  ['250', 25000],
  ['£1,250.50', 125050],
  ['£ 1 250.5', 125050],
  ['0.07', 7],
  ['-£3', -300],
  ['-0', 0],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
])('%s is %d pence', (typed, pence) => {
  expect(penceIn(typed)).toBe(pence);
});

test.each(['', 'abc', '1.234', '1,25', '1.', '.5', '£', '1e3', '90071992547409.92', '1'.repeat(30)])(
  '%p is no amount',
  (typed) => {
    expect(penceIn(typed)).toBeUndefined();
  },
);

test('no penny is lost between pounds and pence', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (pence) => {
      const typed = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
      expect(penceIn(typed)).toBe(pence);
    }),
  );
});

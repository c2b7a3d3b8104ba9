import { expect, test } from '@jest/globals';
import { humanise } from './humanise.js';

test.each([
  ['slotOffered', 'Slot offered'],
  ['onSite', 'On site'],
  ['JISPApproved', 'JISP approved'],
  ['readyForCIB', 'Ready for CIB'],
  ['RequestReview', 'Request review'],
  ['factual-check_2', 'Factual check 2'],
  ['Offer a slot to the DCS', 'Offer a slot to the DCS'],
  ['', ''],
])('%p reads %p', (name, words) => {
  expect(humanise(name)).toBe(words);
});

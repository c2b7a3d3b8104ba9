import { expect, test } from '@jest/globals';
import { percentage } from './percentage.js';

test.each([
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 16, 6.3],
  [7, 7, 100],
  [0, 7, 0],
])('%i of %i is %d per cent', (part, whole, expected) => {
  expect(percentage(part, whole)).toBe(expected);
});

test('a percentage of nothing is not available', () => {
  expect(percentage(0, 0)).toBe('n/a');
});

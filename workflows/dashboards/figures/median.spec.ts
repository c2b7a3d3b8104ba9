import { expect, test } from '@jest/globals';
import { median } from './median.js';

test('of an odd count the median is the value in the middle', () => {
  expect([median([7]), median([10, -4, 9])]).toEqual([7, 9]);
});

test('of an even count it is the mean of the two in the middle', () => {
  expect([median([2, -4]), median([11, 1, 10, 3])]).toEqual([-1, 6.5]);
});

test('of no numbers it is not available', () => {
  expect(median([])).toBe('n/a');
});

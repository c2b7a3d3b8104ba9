import { expect, test } from '@jest/globals';
import { oneOfMany } from './one-of-many.js';

test.each([
  ['Needs', 'Need'],
  ['Priorities', 'Priority'],
  ['Areas', 'Area'],
  ['Focus', 'Focus'],
  ['Analysis', 'Analysis'],
  ['Progress', 'Progress'],
  ['Areas for consideration', 'Areas for consideration'],
])('one of %s is called %s', (many, one) => {
  expect(oneOfMany(many)).toBe(one);
});

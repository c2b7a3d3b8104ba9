import { expect, test } from '@jest/globals';
import { freshness } from './freshness.js';

test('a page says to which moment and event it is up to date, in London', () => {
  expect(freshness('2012-07-01T23:05:00.000Z', 2300)).toBe('Up to date at 12:05am on 2 July 2012, event 2,300');
});

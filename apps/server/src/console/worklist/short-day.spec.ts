import { expect, test } from '@jest/globals';
import { shortDay } from './short-day.js';

test.each([
  ['2012-01-09', '9 Jan 2012'],
  ['2012-09-30', '30 Sep 2012'],
  ['2012-06-30T23:30:00.000Z', '1 Jul 2012'],
])('%s is %s', (moment, day) => expect(shortDay(moment)).toBe(day));

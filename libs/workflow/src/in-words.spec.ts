import { expect, test } from '@jest/globals';
import { dateInWords } from './in-words.js';

test('a sentence says a date as people do', () => {
  expect(dateInWords('2012-03-31')).toBe('31 March 2012');
  expect(dateInWords('2012-02-09')).toBe('9 February 2012');
});

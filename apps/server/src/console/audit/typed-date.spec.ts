import { expect, test } from '@jest/globals';
import { dateIn, dayFirst } from './typed-date.js';

test.each(['27/1/2012', '27/01/2012', '27 1 2012', '27.1.2012', '27-01-2012', '2012-01-27'])(
  '%s is a date as people type it',
  (typed) => {
    expect(dateIn(typed)).toBe('2012-01-27');
  },
);

test.each(['', '31/2/2012', '2012-02-30', '1/27/2012', '27/1/12', 'yesterday', '2012-1-27'])('%s is none', (typed) => {
  expect(dateIn(typed)).toBeUndefined();
});

test('a date is shown as it is typed, and no date as nothing', () => {
  expect(dayFirst('2012-01-07')).toBe('7/1/2012');
  expect(dayFirst('')).toBe('');
});

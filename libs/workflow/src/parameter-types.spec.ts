import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { percentage, period, range, whole } from './parameter-types.js';

const parameters = z.object({
  days: whole(10),
  size: range('4..8'),
  funded: period('2011-07-01..2012-03-31'),
  tolerance: percentage(10),
});

test('what is not set has its default', () => {
  expect(parameters.parse({})).toEqual({
    days: 10,
    size: { least: 4, most: 8 },
    funded: { from: '2011-07-01', to: '2012-03-31' },
    tolerance: 10,
  });
});

test('a number may be written in digits, a range and a period with two dots', () => {
  expect(parameters.parse({ days: '12', size: '2..2', funded: '2012-04-01..2013-03-31' })).toMatchObject({
    days: 12,
    size: { least: 2, most: 2 },
    funded: { from: '2012-04-01', to: '2013-03-31' },
  });
});

test('a percentage may be written with its sign, or as a number', () => {
  const read = (tolerance: unknown) => parameters.parse({ tolerance }).tolerance;
  expect([read('10 %'), read('2.5%'), read(5)]).toEqual([10, 2.5, 5]);
});

test.each([
  ['tolerance', '10'],
  ['tolerance', -1],
  ['days', -1],
  ['days', 'ten'],
  ['size', '10..1'],
  ['size', '1-10'],
  ['funded', '2012-03-31..2011-07-01'],
  ['funded', '2011-07-01'],
  ['funded', '2011-02-30..2012-03-31'],
])('%s cannot be %p', (name, value) => {
  expect(parameters.safeParse({ [name]: value }).success).toBe(false);
});

import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import {
  date,
  days,
  financialYear,
  id,
  idList,
  instant,
  int,
  interest,
  money,
  month,
  personRef,
  planYear,
  rating,
  record,
  text,
} from './payload-types.js';

const accepts = (type: z.ZodType, value: unknown) => type.safeParse(value).success;

describe('what a payload may hold', () => {
  test.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
    ['text', text, ['No team', ' . '], ['', '  ', 7]],
    ['id', id, ['bedford', 'p-1', ' ', 'ä/1'], ['', 7]],
    ['ids', idList, [[], ['a', 'b']], [['a', 'a'], [''], 'a']],
    ['whole number', int, [-1, 0, 3], [0.5, '3']],
    ['date', date, ['2012-02-29'], ['2011-02-29', '29.2.2012']],
    ['instant', instant, ['2012-01-27T09:30:00Z', '2012-01-27T09:30:00.000Z'], ['2012-01-27', '2012-01-27T09:30:00']],
    ['month', month, ['2012-01', '2012-12'], ['2012-13', '2012-1']],
    ['financial year', financialYear, ['2011/12', '1999/00'], ['2011/13', '2011-12', '2011']],
    ['plan year', planYear, ['2009-10', '1999-00'], ['2009-11', '2009/10']],
    ['amount of money', money, [0, 150], [-1, 0.5]],
    ['number of days', days, [0, 0.5, 12], [-0.5, 0.3]],
    ['rating', rating, [1, 5], [0, 6, 2.5]],
    ['record', record(money), [{}, { travel: 100 }], [{ travel: -1 }, { '': 1 }]],
  ])('%s', (_, type, good, bad) => {
    for (const value of good) expect([value, accepts(type, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts(type, value)]).toEqual([value, false]);
  });
});

test('a person’s name is accepted and dropped', () => {
  expect(personRef.parse({ personId: 'dana', name: 'Dana Example', roleTitle: 'DCS' })).toEqual({
    personId: 'dana',
    roleTitle: 'DCS',
  });
});

test('a person has an id, and nothing else that nobody asked for', () => {
  expect(accepts(personRef, { name: 'Dana Example' })).toBe(false);
  expect(accepts(personRef, { personId: 'dana', email: 'dana@example.org' })).toBe(false);
});

test('an interest says of what nature it is, and its details', () => {
  const whole = { nature: 'financial', orgId: 'acme', detail: 'Shares', from: '2010-01-01', to: '2011-01-01' };
  expect(interest.parse(whole)).toEqual(whole);
  expect(accepts(interest, { nature: 'family', detail: 'A cousin' })).toBe(true);
  expect(accepts(interest, { nature: 'family' })).toBe(false);
  expect(accepts(interest, { nature: 'family', detail: 'A cousin', who: 'Bob' })).toBe(false);
});

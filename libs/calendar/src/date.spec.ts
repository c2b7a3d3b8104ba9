import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dateOfDay, dayNumber, financialYearOf, monthOf, weekdayOf } from './date.js';

const anyDay = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') });
const nearDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') });

describe('dates', () => {
  test('a date and its day number are the same thing', () => {
    fc.assert(fc.property(anyDay, (day) => dayNumber(dateOfDay(day)) === day));
  });

  test.each(['2011-02-29', '2011-13-01', '2011-00-10', '2011-04-31', '2011-1-1', '11-11-2011', '2011-11-14T00:00', ''])(
    '%p is refused with an example of a date',
    (text) => {
      expect(() => addDays(text, 1)).toThrow(`'${text}' is not a date. Write it as YYYY-MM-DD`);
    },
  );

  test('weekdays run from Sunday, also before 1970', () => {
    expect(['2011-11-13', '2011-11-14', '2011-11-19', '1969-12-28'].map((date) => weekdayOf(dayNumber(date)))).toEqual([
      0, 1, 6, 0,
    ]);
  });
});

describe('moving a date', () => {
  test('days cross months, leap days and years', () => {
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2011-12-31', 1)).toBe('2012-01-01');
    expect(addDays('2012-01-01', -366)).toBe('2010-12-31');
  });

  test('days forward and back return to the start', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        const date = dateOfDay(day);
        expect(addDays(addDays(date, n), -n)).toBe(date);
      }),
    );
  });

  test('months keep the day number or use the last day of the month', () => {
    expect(addMonths('2011-01-31', 1)).toBe('2011-02-28');
    expect(addMonths('2012-01-31', 1)).toBe('2012-02-29');
    expect(addMonths('2011-10-31', -1)).toBe('2011-09-30');
    expect(addMonths('2011-11-14', 14)).toBe('2013-01-14');
    expect(addMonths('2012-02-29', -12)).toBe('2011-02-28');
  });

  test('months land in the intended month, on the same day unless it has none', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const from = dateOfDay(day);
        const to = addMonths(from, n);
        const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

        expect(monthsOf(to) - monthsOf(from)).toBe(n);
        if (to.slice(8) !== from.slice(8)) expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });

  test.each([0.5, NaN, Infinity])('moving by %p is refused', (n) => {
    expect(() => addDays('2011-11-14', n)).toThrow('Give a whole number');
    expect(() => addMonths('2011-11-14', n)).toThrow('Give a whole number');
  });

  test('a result beyond the year 9999 is refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('Move by less');
    expect(() => addMonths('2011-11-14', Number.MAX_SAFE_INTEGER)).toThrow('Move by less');
  });
});

describe('months and financial years', () => {
  test('a month is the first part of its date', () => {
    expect(monthOf('2011-11-14')).toBe('2011-11');
  });

  test.each([
    ['2011-03-31', '2010/11'],
    ['2011-04-01', '2011/12'],
    ['2012-03-31', '2011/12'],
    ['2000-01-01', '1999/00'],
    ['2009-12-31', '2009/10'],
  ])('%s is in the financial year %s', (date, year) => {
    expect(financialYearOf(date)).toBe(year);
  });
});

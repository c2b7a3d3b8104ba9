import { describe, expect, test } from '@jest/globals';
import { UnknownCalendarYear } from '@casewright/workflow';
import fc from 'fast-check';
import { dateOfDay, dayNumber } from './date.js';
import { englandAndWales } from './england-and-wales.js';

const calendar = englandAndWales();

const knownDate = fc.integer({ min: dayNumber('2009-06-01'), max: dayNumber('2027-06-01') }).map(dateOfDay);
const fewDays = fc.integer({ min: 1, max: 90 });

describe('working days', () => {
  test('are Monday to Friday without bank holidays', () => {
    const easterWeekend = ['2011-04-21', '2011-04-22', '2011-04-23', '2011-04-24', '2011-04-25', '2011-04-26'];

    expect(easterWeekend.filter((date) => calendar.isWorkingDay(date))).toEqual(['2011-04-21', '2011-04-26']);
  });

  test('count strictly after the date, whether it is a working day or not', () => {
    expect(calendar.addWorkingDays('2011-11-14', 1)).toBe('2011-11-15');
    expect(calendar.addWorkingDays('2011-11-12', 1)).toBe('2011-11-14');
    expect(calendar.addWorkingDays('2011-11-14', 10)).toBe('2011-11-28');
    expect(calendar.addWorkingDays('2011-12-23', 1)).toBe('2011-12-28');
    expect(calendar.addWorkingDays('2012-12-31', 1)).toBe('2013-01-02');
  });

  test('count back the same way', () => {
    expect(calendar.addWorkingDays('2011-12-28', -1)).toBe('2011-12-23');
    expect(calendar.addWorkingDays('2011-11-12', -1)).toBe('2011-11-11');
  });

  test('none is the date itself, even on a Sunday or in an unknown year', () => {
    expect(calendar.addWorkingDays('2011-11-13', 0)).toBe('2011-11-13');
    expect(calendar.addWorkingDays('2040-11-13', 0)).toBe('2040-11-13');
  });

  test('in a period include both ends', () => {
    expect(calendar.workingDaysIn('2011-11-14', '2011-11-18')).toBe(5);
    expect(calendar.workingDaysIn('2011-11-14', '2011-11-14')).toBe(1);
    expect(calendar.workingDaysIn('2011-11-12', '2011-11-13')).toBe(0);
    expect(calendar.workingDaysIn('2011-12-24', '2012-01-02')).toBe(3);
    expect(calendar.workingDaysIn('2011-11-18', '2011-11-14')).toBe(0);
  });

  test('the n-th one after a date is a working day, with n of them up to it', () => {
    fc.assert(
      fc.property(knownDate, fewDays, (date, n) => {
        const later = calendar.addWorkingDays(date, n);

        expect(calendar.isWorkingDay(later)).toBe(true);
        expect(calendar.workingDaysIn(calendar.addDays(date, 1), later)).toBe(n);
      }),
    );
  });

  test('the n-th one before a date is a working day, with n of them from it', () => {
    fc.assert(
      fc.property(knownDate, fewDays, (date, n) => {
        const earlier = calendar.addWorkingDays(date, -n);

        expect(calendar.isWorkingDay(earlier)).toBe(true);
        expect(calendar.workingDaysIn(earlier, calendar.addDays(date, -1))).toBe(n);
      }),
    );
  });

  test('half of one is refused', () => {
    expect(() => calendar.addWorkingDays('2011-11-14', 0.5)).toThrow('Give a whole number');
  });
});

describe('a year whose bank holidays nobody knows', () => {
  test.each([
    ['2008-11-28', 2008],
    ['2028-01-03', 2028],
    ['1999-06-01', 1999],
  ])('a working day on %s is not guessed: %i is named', (date, year) => {
    expect(() => calendar.isWorkingDay(date)).toThrow(new UnknownCalendarYear(year));
    expect(() => calendar.workingDaysIn(date, date)).toThrow(UnknownCalendarYear);
  });

  test('counting into it is refused, counting up to it is not', () => {
    expect(calendar.addWorkingDays('2027-12-30', 1)).toBe('2027-12-31');
    expect(() => calendar.addWorkingDays('2027-12-30', 2)).toThrow(new UnknownCalendarYear(2028));
    expect(calendar.addWorkingDays('2008-12-02', -1)).toBe('2008-12-01');
    expect(() => calendar.addWorkingDays('2008-12-02', -2)).toThrow(new UnknownCalendarYear(2008));
  });

  test('its dates can still be named and moved', () => {
    expect(calendar.startOf('2040-07-01')).toBe('2040-06-30T23:00:00.000Z');
    expect(calendar.dateOf('2040-06-30T23:00:00.000Z')).toBe('2040-07-01');
    expect(calendar.addMonths(calendar.addDays('2040-01-30', 1), 1)).toBe('2040-02-29');
    expect(calendar.financialYearOf('2040-07-01')).toBe('2040/41');
  });

  test('is known once its bank holidays are imported', () => {
    const imported = englandAndWales({ from: '2028-01-01', to: '2028-12-31', dates: ['2028-01-03'] });

    expect(imported.addWorkingDays('2027-12-31', 1)).toBe('2028-01-04');
    expect(() => imported.isWorkingDay('2029-01-02')).toThrow(new UnknownCalendarYear(2029));
  });

  test('an import that names a day outside its period is refused', () => {
    expect(() => englandAndWales({ from: '2028-01-01', to: '2028-12-31', dates: ['2029-01-01'] })).toThrow(
      'The bank holiday 2029-01-01 is outside 2028-01-01 to 2028-12-31',
    );
  });

  test('an import decides where it and the shipped dates both cover a day', () => {
    const corrected = englandAndWales({ from: '2027-01-01', to: '2027-12-31', dates: ['2027-01-04'] });

    expect(corrected.isWorkingDay('2027-01-01')).toBe(true);
    expect(corrected.isWorkingDay('2027-01-04')).toBe(false);
  });
});

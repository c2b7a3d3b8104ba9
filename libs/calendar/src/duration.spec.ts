import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDuration } from './duration.js';
import { dateOf, startOf } from './london.js';
import { addDays, dateOfDay, dayNumber } from './date.js';

describe('adding a duration', () => {
  test.each([
    ['2011-11-14T00:00:00.000Z', 'P10D', '2011-11-24T00:00:00.000Z'],
    ['2011-11-14T00:00:00.000Z', 'P2W', '2011-11-28T00:00:00.000Z'],
    ['2011-11-14T09:00:00.000Z', 'P1Y2M3DT4H5M6S', '2013-01-17T13:05:06.000Z'],
    ['2011-11-14T00:00:00.000Z', 'PT0.250S', '2011-11-14T00:00:00.250Z'],
    ['2011-11-14T00:00:00.000Z', 'PT1,5S', '2011-11-14T00:00:01.500Z'],
    ['2011-11-14T00:00:00.000Z', 'P0D', '2011-11-14T00:00:00.000Z'],
    ['2012-01-31T12:00:00.000Z', 'P1M1D', '2012-03-01T12:00:00.000Z'],
  ])('%s and %s make %s', (instant, duration, later) => {
    expect(addDuration(instant, duration)).toBe(later);
  });

  test('a day keeps the time on London clocks, 24 hours do not', () => {
    expect(addDuration('2012-03-24T12:00:00.000Z', 'P1D')).toBe('2012-03-25T11:00:00.000Z');
    expect(addDuration('2012-03-24T12:00:00.000Z', 'PT24H')).toBe('2012-03-25T12:00:00.000Z');
    expect(addDuration('2011-10-29T11:00:00.000Z', 'P1D')).toBe('2011-10-30T12:00:00.000Z');
    expect(addDuration('2011-10-29T11:00:00.000Z', 'PT24H')).toBe('2011-10-30T11:00:00.000Z');
  });

  test('no time at all changes nothing, also in the hour that clocks show twice', () => {
    expect(addDuration('2011-10-30T01:30:00.000Z', 'P0DT0S')).toBe('2011-10-30T01:30:00.000Z');
  });

  test('from the start of a day, days lead to the start of a day', () => {
    const day = fc.integer({ min: dayNumber('2008-01-01'), max: dayNumber('2030-12-31') });
    fc.assert(
      fc.property(day, fc.nat({ max: 800 }), (from, n) => {
        const date = dateOfDay(from);
        expect(addDuration(startOf(date), `P${n}D`)).toBe(startOf(addDays(date, n)));
      }),
    );
  });

  test('each day adds at least the 23 hours of the shortest one', () => {
    const instant = fc
      .integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((at) => new Date(at).toISOString());
    fc.assert(
      fc.property(instant, fc.nat({ max: 400 }), fc.nat({ max: 90_000 }), (at, days, seconds) => {
        const later = addDuration(at, `P${days}DT${seconds}S`);
        const shortestDay = 23 * 3_600_000;

        expect(Date.parse(later) - Date.parse(at)).toBeGreaterThanOrEqual(days * shortestDay + seconds * 1000);
        expect(dateOf(later) >= dateOf(at)).toBe(true);
      }),
    );
  });

  test.each(['', 'P', 'PT', 'P1DT', '10D', 'P-1D', '-P1D', 'P1.5D', 'P1D2M', 'PT1S2H', 'P10d', 'P1D ', 'PT0.0001S'])(
    '%p is refused with examples',
    (text) => {
      expect(() => addDuration('2011-11-14T00:00:00.000Z', text)).toThrow(`'${text}' is not a duration. Write it as`);
    },
  );

  test('a duration that leaves the calendar is refused', () => {
    expect(() => addDuration('2011-11-14T00:00:00.000Z', 'P8000Y')).toThrow('Move by less');
    expect(() => addDuration('2011-11-14T00:00:00.000Z', 'PT99999999999H')).toThrow('Move by less');
  });
});

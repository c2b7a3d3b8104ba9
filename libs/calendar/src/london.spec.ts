import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay, dayNumber } from './date.js';
import { clockFace, dateOf, epochAt, startOf } from './london.js';

const reference = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const shownBy = (epoch: number): string => new Date(clockFace(epoch)).toISOString().slice(0, 19).replace('T', ' ');

describe('London time', () => {
  test('every day from 2008 to 2030 begins when the time zone database says so', () => {
    for (let day = dayNumber('2008-01-01'); day <= dayNumber('2030-12-31'); day += 1) {
      const date = dateOfDay(day);

      expect(reference.format(Date.parse(startOf(date)))).toBe(`${date} 00:00:00`);
    }
  });

  test('at any second London clocks show what the time zone database says', () => {
    const seconds = fc.integer({ min: Date.UTC(1996, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    fc.assert(fc.property(seconds, (at) => shownBy(at * 1000) === reference.format(at * 1000)));
  });

  test('the hour around every change of the clocks is right to the second', () => {
    const aroundChanges = fc
      .tuple(fc.integer({ min: 2008, max: 2030 }), fc.constantFrom(2, 9), fc.integer({ min: -7200, max: 7200 }))
      .map(([year, month, offset]) => {
        const last = new Date(Date.UTC(year, month, 31));
        return last.setUTCDate(31 - last.getUTCDay()) + 3_600_000 + offset * 1000;
      });
    fc.assert(fc.property(aroundChanges, (at) => shownBy(at) === reference.format(at)));
  });

  test('a financial year begins at 23:00 UTC of the day before', () => {
    expect(startOf('2009-04-01')).toBe('2009-03-31T23:00:00.000Z');
    expect(dateOf('2009-03-31T23:00:00.000Z')).toBe('2009-04-01');
    expect(dateOf('2009-03-31T22:59:59.999Z')).toBe('2009-03-31');
  });

  test.each([
    ['2012-03-25', '2012-03-25T00:00:00.000Z', '2012-03-25T22:59:59.999Z'],
    ['2012-03-26', '2012-03-25T23:00:00.000Z', '2012-03-26T22:59:59.999Z'],
    ['2011-10-30', '2011-10-29T23:00:00.000Z', '2011-10-30T23:59:59.999Z'],
    ['2011-10-31', '2011-10-31T00:00:00.000Z', '2011-10-31T23:59:59.999Z'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(startOf(date)).toBe(first);
    expect(dateOf(first)).toBe(date);
    expect(dateOf(last)).toBe(date);
  });

  test('a time that clocks skip is an hour later, one they show twice is the first', () => {
    expect(new Date(epochAt(Date.UTC(2012, 2, 25, 1, 30))).toISOString()).toBe('2012-03-25T01:30:00.000Z');
    expect(new Date(epochAt(Date.UTC(2011, 9, 30, 1, 30))).toISOString()).toBe('2011-10-30T00:30:00.000Z');
  });

  test.each(['2011-11-14', '2011-11-14T00:00:00Z', '2011-11-14T00:00:00.000+00:00', '2011-02-30T00:00:00.000Z', 'now'])(
    '%p is refused with an example of an instant',
    (text) => {
      expect(() => dateOf(text)).toThrow(`'${text}' is not an instant. Write it in UTC`);
    },
  );
});

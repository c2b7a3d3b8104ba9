import { describe, expect, test } from '@jest/globals';
import { instantInLondon, timeIn } from './london-time.js';

describe('a time of day', () => {
  test.each([
    ['9:30am', '09:30:00'],
    ['9.30 AM', '09:30:00'],
    ['9pm', '21:00:00'],
    ['12am', '00:00:00'],
    ['12:15pm', '12:15:00'],
    ['14:05', '14:05:00'],
    ['0:05:09', '00:05:09'],
  ])('%s is %s', (typed, time) => {
    expect(timeIn(typed)).toBe(time);
  });

  test.each(['', '9', '25:00', '9:60', '13pm', '0am', 'noon', '9:3'])('%p is none', (typed) => {
    expect(timeIn(typed)).toBeUndefined();
  });
});

describe('what London clocks say', () => {
  test.each([
    ['in winter', '2012-01-27', '09:30:00', '2012-01-27T09:30:00.000Z'],
    ['in summer', '2012-07-01', '09:30:00', '2012-07-01T08:30:00.000Z'],
    ['at midnight in summer', '2012-07-01', '00:00:00', '2012-06-30T23:00:00.000Z'],
    ['twice, when summer ends, is meant the first time', '2012-10-28', '01:30:00', '2012-10-28T00:30:00.000Z'],
  ])('%s', (_, date, time, instant) => {
    expect(instantInLondon(date, time)).toBe(instant);
  });

  test('never, when summer begins, is no instant', () => {
    expect(instantInLondon('2012-03-25', '01:30:00')).toBeUndefined();
  });
});

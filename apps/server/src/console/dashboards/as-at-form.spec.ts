import { expect, test } from '@jest/globals';
import { dateFrom, dayGiven, dayOf } from './as-at-form.js';

test.each([
  ['9', '1', '2012', '2012-01-09'],
  ['09', '01', '2012', '2012-01-09'],
  ['29', '2', '2012', '2012-02-29'],
  ['29', '2', '2011', undefined],
  ['31', '4', '2012', undefined],
  ['', '1', '2012', undefined],
  ['9', '1', '12', undefined],
  ['9', 'January', '2012', undefined],
])('%s %s %s is %s', (day, month, year, date) => expect(dateFrom({ day, month, year })).toBe(date));

test('the form is filled with the parts of a date or an instant, and with nothing otherwise', () => {
  expect(dayOf('2012-01-09')).toEqual({ day: '9', month: '1', year: '2012' });
  expect(dayOf('2012-10-30T10:00:00.000Z')).toEqual({ day: '30', month: '10', year: '2012' });
  expect(dayOf('yesterday')).toEqual({ day: '', month: '', year: '' });
});

test('a form that was not sent gives nothing', () => {
  expect(dayGiven({ asAt: '2012-01-09' })).toBeUndefined();
  expect(dayGiven({ 'asAt-day': ' 9 ', 'asAt-month': '' })).toEqual({ day: '9', month: '', year: '' });
});

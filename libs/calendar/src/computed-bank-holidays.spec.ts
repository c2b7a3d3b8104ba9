import { describe, expect, test } from '@jest/globals';
import { bankHolidaysOf } from './computed-bank-holidays.js';
import { easterSunday } from './easter.js';
import { dateOfDay } from './date.js';
import { RECORDED } from './recorded-bank-holidays.js';

const recordedIn = (year: number): readonly string[] => RECORDED.dates.filter((date) => date.startsWith(String(year)));

describe('bank holidays of England and Wales', () => {
  test.each([2009, 2010])('the standing rules give what was recorded for %i', (year) => {
    expect(bankHolidaysOf(year)).toEqual(recordedIn(year));
  });

  test('the records of 2011 and 2012 differ from the rules by the royal wedding and the jubilee alone', () => {
    const differences = [2011, 2012].flatMap((year) => [
      ...recordedIn(year).filter((date) => !bankHolidaysOf(year).includes(date)),
      ...bankHolidaysOf(year).filter((date) => !recordedIn(year).includes(date)),
    ]);

    expect(differences).toEqual(['2011-04-29', '2012-06-04', '2012-06-05', '2012-05-28']);
  });

  test.each([
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('%i has the published bank holidays', (year, dates) => {
    expect(bankHolidaysOf(year).map((date) => date.slice(5))).toEqual(dates.split(' '));
  });

  test.each(['1818-03-22', '1943-04-25', '2008-03-23', '2011-04-24', '2019-04-21', '2025-04-20', '2038-04-25'])(
    '%s was or will be an Easter Sunday',
    (date) => {
      expect(dateOfDay(easterSunday(Number(date.slice(0, 4))))).toBe(date);
    },
  );
});

/** Months after January and day of Easter Sunday, by the anonymous Gregorian computus. */
const easter = (year: number): readonly [month: number, day: number] => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;

  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);

  const days = epact + weekday - 7 * shift + 114;
  return [Math.floor(days / 31) - 1, (days % 31) + 1];
};

/** Days since 1970-01-01 of Easter Sunday, in any year of the Gregorian calendar. */
export const easterSunday = (year: number): number => Date.UTC(year, ...easter(year)) / 86_400_000;

const format = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/London' },
});

/** A date or an instant as its London day, for a column of a table: 9 Jan 2012. */
export const shortDay = (moment: string): string => format.format(new Date(moment)).replace('Sept', 'Sep');

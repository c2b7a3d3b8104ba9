const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `31 March 2012`, for `2012-03-31`. */
export const inWords = (date: string): string => format.format(new Date(date));

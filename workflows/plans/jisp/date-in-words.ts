const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `31 March 2010`, for `2010-03-31`. */
export const inWords = (date: string): string => format.format(new Date(date));

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `31 March 2012`, for `2012-03-31`: how a sentence that people read says a date. */
export const dateInWords = (date: string): string => dates.format(new Date(date));

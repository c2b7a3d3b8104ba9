import { z } from 'zod';

/** Text that says something: blanks alone do not. */
export const text = z.string().regex(/\S/, 'Enter some text');

/** The id of a person, an organisation or a case; whether it is known is for the rules to say. */
export const id = z.string().regex(/^\S+$/, 'Enter an id, without blanks');

export const date = z.iso.date('Enter a date, like 2012-01-27');

/** Days and half days. */
export const days = z.number().nonnegative().multipleOf(0.5, 'Enter days or half days');

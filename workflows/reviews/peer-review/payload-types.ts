import { z } from 'zod';

/** Text that says something: blanks alone do not. */
export const text = z.string().regex(/\S/, 'Enter some text');

/** The id of a person, an organisation or a record; whether it is known is for the rules to say. */
export const id = text.max(200, 'An id has at most 200 characters');

export const date = z.iso.date('Enter a date, like 2012-01-27');

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month, like 2012-01');

/** A person as events name them. */
export const person = z.object({ personId: z.string(), roleTitle: z.string().optional() });

/** A person as commands name them. The name is accepted and dropped: names never enter a stream. */
export const personRef = z
  .strictObject({ personId: id, name: text.optional(), roleTitle: text.optional() })
  .pipe(person);

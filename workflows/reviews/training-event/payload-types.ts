import { z } from 'zod';

/** Text that says something: blanks alone do not. */
export const text = z.string().regex(/\S/, 'Enter some text');

/** The id of a person; whether it is known is for the rules to say. */
export const id = z.string().regex(/^\S+$/, 'Enter an id, without blanks');

/** Ids of persons, each once. */
export const ids = z.array(id).refine((list) => new Set(list).size === list.length, 'Name nobody twice');

export const date = z.iso.date('Enter a date, like 2012-02-08');

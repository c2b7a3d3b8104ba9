import { z } from 'zod';

/** Text that says something: blanks alone do not. */
export const text = z.string().regex(/\S/, 'Enter some text');

/** The id of a person, an organisation, a record or a stream; whether it is known is for the rules to say. */
export const id = z.string().min(1, 'Enter an id');

/** Ids, each once. */
export const idList = z.array(id).refine((ids) => new Set(ids).size === ids.length, 'Name each only once');

/** A whole number. */
export const int = z.int('Enter a whole number');

/** A London date. */
export const date = z.iso.date('Enter a date, like 2012-01-27');

/** A moment, in UTC. */
export const instant = z.iso.datetime('Enter an instant, like 2012-01-27T09:30:00Z');

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month, like 2012-01')
  .meta({ format: 'month' });

const yearsAfter = (separator: string) => (years: string) => {
  const [first, second] = years.split(separator).map(Number) as [number, number];
  return (first + 1) % 100 === second;
};

/** A financial year: April to March. */
export const financialYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/, 'Enter a financial year, like 2011/12')
  .refine(yearsAfter('/'), 'A financial year ends in the year after it begins, like 2011/12')
  .meta({ examples: ['2011/12'] });

/** The same year as plans write it. */
export const planYear = z
  .string()
  .regex(/^\d{4}-\d{2}$/, 'Enter a plan year, like 2009-10')
  .refine(yearsAfter('-'), 'A plan year ends in the year after it begins, like 2009-10')
  .meta({ examples: ['2009-10'] });

/** Pence; forms ask for pounds. */
export const money = z
  .int('Enter whole pence')
  .nonnegative('An amount is not less than nothing')
  .meta({ format: 'pence' });

/** Days of work, in halves. */
export const days = z.number().nonnegative('Enter 0 or more days').multipleOf(0.5, 'Enter whole or half days');

/** From 1, the worst, to 5. */
export const rating = z.int('Enter a whole number from 1 to 5').min(1, 'Enter 1 to 5').max(5, 'Enter 1 to 5');

/** A person as events name them. */
export const person = z.object({ personId: z.string(), roleTitle: z.string().optional() });

/** A person as commands name them. The name is accepted and dropped: names never enter a stream. */
export const personRef = z
  .strictObject({ personId: id, name: text.optional(), roleTitle: text.optional() })
  .pipe(person);

/** An interest as events tell of it. */
export const declaredInterest = z.object({
  nature: z.string(),
  orgId: z.string().optional(),
  detail: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** An interest as somebody declares it. */
export const interest = z.strictObject({
  nature: text,
  orgId: id.optional(),
  detail: text,
  from: date.optional(),
  to: date.optional(),
});

/** What is kept by purpose. */
export const record = <Value extends z.ZodType>(value: Value) => z.record(text, value);

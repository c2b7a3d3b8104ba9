import { z } from 'zod';

/** A whole number, given as such or in digits. */
export const whole = (standard: number) =>
  z
    .union([
      z.int().nonnegative(),
      z
        .string()
        .regex(/^\d{1,9}$/, 'Enter a whole number')
        .transform(Number),
    ])
    .default(standard);

/** `1..10`: at least, and at most. */
export const range = (standard: string) =>
  z
    .string()
    .regex(/^\d{1,9}\.\.\d{1,9}$/, 'Enter a range, like 1..10')
    .transform((written) => written.split('..').map(Number) as [number, number])
    .refine(([least, most]) => least <= most, 'A range goes from less to more')
    .transform(([least, most]) => ({ least, most }))
    .prefault(standard);

/** `2011-07-01..2012-03-31`: first and last day. */
export const period = (standard: string) =>
  z
    .string()
    .transform((written) => written.split('..'))
    .pipe(z.tuple([z.iso.date(), z.iso.date()], 'Enter a period, like 2011-07-01..2012-03-31'))
    .refine(([from, to]) => from <= to, 'A period ends after it begins')
    .transform(([from, to]) => ({ from, to }))
    .prefault(standard);

/** `10 %`, or the number alone. */
export const percentage = (standard: number) =>
  z
    .union([
      z.number().nonnegative(),
      z
        .string()
        .regex(/^\d{1,3}(\.\d{1,2})? ?%$/, 'Enter a percentage, like 10 %')
        .transform((written) => Number.parseFloat(written)),
    ])
    .default(standard);

import { z } from 'zod';

/** A whole number, given as such or in digits. */
const whole = (standard: number) =>
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
const range = (standard: string) =>
  z
    .string()
    .regex(/^\d{1,9}\.\.\d{1,9}$/, 'Enter a range, like 1..10')
    .transform((written) => written.split('..').map(Number) as [number, number])
    .refine(([least, most]) => least <= most, 'A range goes from less to more')
    .transform(([least, most]) => ({ least, most }))
    .prefault(standard);

/** `2011-07-01..2012-03-31`: first and last day. */
const period = (standard: string) =>
  z
    .string()
    .transform((written) => written.split('..'))
    .pipe(z.tuple([z.iso.date(), z.iso.date()], 'Enter a period, like 2011-07-01..2012-03-31'))
    .refine(([from, to]) => from <= to, 'A period ends after it begins')
    .transform(([from, to]) => ({ from, to }))
    .prefault(standard);

/** The parameters of DOMAIN 6 that a review reads. */
export const settings = z.object({
  'review.bookingOpensFrom': z.iso.date().default('2012-01-01'),
  'review.bookingRuleAppliesFrom': z.iso.date().default('2011-11-04'),
  'review.entitlementPeriod': period('2011-07-01..2012-03-31'),
  'review.entitlementPerCouncil': whole(1),
  'review.monthlyCapacityPerRegion': whole(3),
  'review.monthlyCapacityNational': whole(8),
  'review.slotWorkingDays': range('1..10'),
  'review.slotOfferValidWd': whole(10),
  'review.teamLeadTimeWd': whole(20),
});

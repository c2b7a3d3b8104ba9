import { z } from 'zod';

/** `10 %`, or the number alone. */
const percentage = (standard: number) =>
  z
    .union([
      z.number().nonnegative(),
      z
        .string()
        .regex(/^\d{1,3}(\.\d{1,2})? ?%$/, 'Enter a percentage, like 10 %')
        .transform((written) => Number.parseFloat(written)),
    ])
    .default(standard);

/** The parameters of DOMAIN 6 that a deployment reads. */
export const settings = z.object({ overdelivery: percentage(10) });

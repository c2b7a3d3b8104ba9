import { z } from 'zod';

/** The parameters of DOMAIN 6 that a contract reads. */
export const settings = z.object({ 'interim.endsOn': z.iso.date().default('2011-10-31') });

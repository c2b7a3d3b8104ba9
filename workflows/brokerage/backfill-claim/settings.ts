import { whole } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** The parameters of DOMAIN 6 that a claim reads, in pence. */
export const settings = z.object({
  'backfill.dayRateMaxPence': whole(40_000),
  'backfill.directorAbovePence': whole(500_000),
});

import { whole } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** The parameters of DOMAIN 6 that an analysis reads. */
export const settings = z.object({ 'jisp.commonPriorityMinCouncils': whole(2) });

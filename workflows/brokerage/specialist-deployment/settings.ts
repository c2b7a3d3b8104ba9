import { percentage } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** The parameters of DOMAIN 6 that a deployment reads. */
export const settings = z.object({ overdelivery: percentage(10) });

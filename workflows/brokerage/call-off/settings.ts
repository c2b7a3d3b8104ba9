import { percentage, whole } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** The parameters of DOMAIN 6 that a call-off reads. */
export const settings = z.object({ 'callOff.managerLimitPence': whole(1_000_000), overdelivery: percentage(10) });

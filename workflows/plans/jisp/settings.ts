import { escalationSettings } from '@casewright/workflow/escalation';
import { whole } from '@casewright/workflow/parameter-types';
import { days } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { regionalColumns } from './document/columns.js';

/** `03-31`: a day of the calendar year in which the plan year begins. */
const dayOfYear = (standard: string) =>
  z
    .string()
    .refine((day) => z.iso.date().safeParse(`2009-${day}`).success, 'Enter a month and a day, like 03-31')
    .default(standard);

/** Days that may not be set. */
const limit = z
  .union([
    days,
    z
      .string()
      .regex(/^\d{1,6}(\.[05])?$/, 'Enter whole or half days')
      .transform(Number),
  ])
  .optional();

/** The parameters of DOMAIN 6 that a plan reads, and the columns that regions add to its template. */
export const settings = z.object({
  'jisp.targetRule': dayOfYear('03-31'),
  'jisp.offerReplyWd': whole(15),
  'jisp.authorityReviewWd': whole(10),
  'jisp.dcsApprovalWd': whole(10),
  'jisp.copyWd': whole(5),
  'jisp.engagementMonths': whole(3),
  'jisp.maxRevisionRounds': whole(3),
  'jisp.offerTextMax': whole(500),
  'jisp.providerCapacityDays': limit,
  'jisp.reopenDays': whole(30),
  'jisp.regionalColumns': regionalColumns,
  ...escalationSettings,
});

import { date, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { isImposedAgain } from '../notice.js';
import { noticeMayChange } from '../rules/notice.js';
import { OPEN } from '../stages.js';
import { NOTICE_STATUSES } from '../vocabulary.js';

/** The stage stays. Only a new notice on a council that had stepped down begins its assessment anew. */
export const RecordNoticeChange = command(
  z.strictObject({ status: z.enum(NOTICE_STATUSES), effectiveOn: date, reviewDueOn: date.optional(), ref: text }),
).rows(
  { from: OPEN, by: ['cib-officer', 'lead-broker'], rules: [noticeMayChange], emits: 'NoticeStatusChanged' },
  {
    from: ['monitoring'],
    when: ({ input, case: recorded }) => isImposedAgain(recorded, input),
    by: ['cib-officer', 'lead-broker'],
    rules: [noticeMayChange],
    emits: 'NoticeStatusChanged',
  },
);

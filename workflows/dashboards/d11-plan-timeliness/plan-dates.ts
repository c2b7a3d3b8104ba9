import { history } from '@casewright/read-models/dashboards';
import { z } from 'zod';

const target = z.object({ targetCompletionOn: z.string() });

/** When each plan was to be approved, and when it was. Of its stages only withdrawal is told apart. */
export const planDates = history({
  name: 'plan_dates',
  version: 1,
  workflow: 'jisp',
  events: {
    JispOpened: target.extend({ planYear: z.string() }),
    JispTargetDateSet: target,
    JispApproved: z.object({ daysFromTarget: z.int() }),
  },
  facts: { planYear: 'text', targetOn: 'text', daysFromTarget: 'integer' },
  changes: {
    JispOpened: ({ data: { planYear, targetCompletionOn } }) => ({ planYear, targetOn: targetCompletionOn }),
    JispTargetDateSet: ({ data: { targetCompletionOn } }) => ({ targetOn: targetCompletionOn }),
    JispApproved: ({ data: { daysFromTarget } }) => ({ daysFromTarget }),
  },
  stageOf: (stage) => (stage === 'withdrawn' ? 'withdrawn' : 'counted'),
});

import { date, days, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { staysNearThePlan } from '../rules/work.js';

export const StartDeployment = command(z.strictObject({ startedOn: date })).rows({
  from: ['released'],
  by: ['sector-specialist', 'lead-broker'],
  emits: 'DeploymentStarted',
});

export const RecordDeploymentDays = command(z.strictObject({ date, days })).rows({
  from: ['active'],
  by: ['sector-specialist'],
  rules: [staysNearThePlan],
  emits: 'DeploymentDaysRecorded',
  decide: ({ input, case: { deliveredDays } }) => ({ cumulativeDays: deliveredDays + input.days }),
});

export const CompleteDeployment = command(z.strictObject({})).rows({
  from: ['active'],
  by: ['lead-broker', 'peer-review-coordinator', 'cib-officer'],
  emits: 'DeploymentCompleted',
  decide: ({ case: { deliveredDays } }) => ({ deliveredDays }),
});

/** Days already worked stay worked, and count. */
export const CancelDeployment = command(z.strictObject({ reason: text })).rows({
  from: ['requested', 'matched', 'released', 'active'],
  by: ['lead-broker', 'associate-broker', 'peer-review-coordinator', 'cib-officer', 'home-authority'],
  emits: 'DeploymentCancelled',
  decide: ({ case: { deliveredDays } }) => ({ deliveredDays }),
});

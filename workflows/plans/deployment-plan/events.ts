// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

export const MONITORS = ['csa', 'dcs'] as const;
export const JUDGEMENTS = ['on-track', 'at-risk', 'off-track'] as const;

const date = z.iso.date();

const activity = z.object({
  id: z.string(),
  text: z.string(),
  from: date,
  to: date,
  days: z.number(),
  status: z.string().optional(),
});

/** What can happen to a deployment plan, in the order it usually does. */
export const events = defineEvents({
  // With who wrote it, and the council and region of the plan it is held with, as far as that is known.
  DeploymentPlanDrafted: z.object({
    jispId: z.string(),
    providerId: z.string(),
    offerIds: z.array(z.string()),
    activities: z.array(activity),
    planId: z.string(),
    writtenById: z.string(),
    councilId: z.string().optional(),
    regionId: z.string().optional(),
  }),
  DeploymentPlanHeldWithJisp: z.object({}),
  DeploymentPlanStarted: z.object({}),
  DeploymentPlanVaried: z.object({ activities: z.array(activity), reason: z.string(), version: z.int() }),

  DeploymentActivityRecorded: z.object({
    activityId: z.string(),
    date,
    days: z.number(),
    note: z.string().optional(),
  }),
  DeploymentPlanMonitored: z.object({ by: z.enum(MONITORS), judgement: z.enum(JUDGEMENTS), text: z.string() }),

  DeploymentPlanCompleted: z.object({}),
  DeploymentPlanWithdrawn: z.object({ reason: z.string() }),
});

// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents, StageOverdue } from '@casewright/workflow';
import { person } from '@casewright/workflow/payload-types';
import { z } from 'zod';

export const PURPOSES = ['improvement-support', 'peer-review', 'policy-implementation', 'data'] as const;

const date = z.iso.date();

/** Whom of the pool a deployment names, so that whoever reads an event alone knows who came and who went. */
const specialist = { specialistId: z.string(), personId: z.string(), homeOrgId: z.string() };

/** What can happen to a deployment, in the order it usually does. */
export const events = defineEvents({
  // With who asked, and the region of the host, where it is a council on the register.
  DeploymentRequested: z.object({
    forStream: z.string(),
    purpose: z.enum(PURPOSES),
    hostOrgId: z.string(),
    specialism: z.string(),
    days: z.number(),
    from: date,
    to: date,
    deploymentId: z.string(),
    requestedById: z.string(),
    regionId: z.string().optional(),
  }),
  DeploymentDeclined: z.object({ reason: z.string() }),

  // With what the pool knew of the specialist, and the financial year on which the days count.
  DeploymentMatched: z.object({ ...specialist, capacityDaysPerYear: z.number(), year: z.string() }),
  DeploymentUnmatched: z.object({ reason: z.string(), ...specialist }),
  DeploymentReleased: z.object({ releasedBy: person, backfill: z.boolean() }),
  DeploymentReleaseRefused: z.object({ reason: z.string(), ...specialist }),

  DeploymentStarted: z.object({ startedOn: date }),
  DeploymentDaysRecorded: z.object({ date, days: z.number(), cumulativeDays: z.number() }),
  DeploymentCompleted: z.object({ deliveredDays: z.number() }),
  DeploymentCancelled: z.object({ reason: z.string(), deliveredDays: z.number() }),

  StageOverdue,
});

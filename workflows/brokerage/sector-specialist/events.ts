// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

export const ORG_KINDS = ['council', 'nhs', 'other'] as const;
export const TRAINING_KINDS = ['support', 'peer-review', 'peer-challenge', 'data'] as const;

const date = z.iso.date();

/** What can happen to a sector specialist, in the order it usually does. */
export const events = defineEvents({
  SpecialistApplied: z.object({
    personId: z.string(),
    homeOrgId: z.string(),
    homeOrgKind: z.enum(ORG_KINDS),
    grade: z.string(),
    specialisms: z.array(z.string()),
    rolesWanted: z.array(z.string()),
  }),
  SpecialistShortlisted: z.object({}),
  SpecialistRejected: z.object({ reason: z.string() }),
  SpecialistApplicationWithdrawn: z.object({}),
  SpecialistAccepted: z.object({
    homeAuthorityConsentRef: z.string(),
    capacityDaysPerYear: z.number(),
    roles: z.array(z.string()),
  }),

  SpecialistTrained: z.object({ eventId: z.string(), kind: z.enum(TRAINING_KINDS), completedOn: date }),
  SpecialistAvailable: z.object({}),

  // What the deployment had planned when it began, and delivered when it ended, as far as it said so.
  SpecialistDeployed: z.object({
    deploymentId: z.string(),
    hostOrgId: z.string().optional(),
    days: z.number().optional(),
    from: date.optional(),
    to: date.optional(),
  }),
  SpecialistReturned: z.object({ deploymentId: z.string(), deliveredDays: z.number().optional() }),

  SpecialistPaused: z.object({ reason: z.string(), until: date.optional() }),
  SpecialistResumed: z.object({}),
  SpecialistLeft: z.object({ reason: z.string() }),
  SpecialistReadmitted: z.object({}),
});

// Events are stored for ever: a shape only grows, each new field with a default, and a new meaning gets a new name.
import { defineEvents } from '@casewright/workflow';
import { z } from 'zod';

export const KINDS = ['peer-review', 'peer-challenge', 'specialist', 'data'] as const;
export const ORG_KINDS = ['council', 'nhs', 'other'] as const;
export const GROUPS = ['social-care-senior-manager', 'nhs-professional', 'other'] as const;

const somebody = z.object({ personId: z.string() });

/** What can happen to a training event, in the order it usually does. */
export const events = defineEvents({
  TrainingAnnounced: z.object({
    kind: z.enum(KINDS),
    dates: z.array(z.iso.date()),
    venue: z.string(),
    capacity: z.int(),
    eventId: z.string(),
  }),
  TrainingOpened: z.object({}),

  TrainingApplied: z.object({ personId: z.string(), homeOrgKind: z.enum(ORG_KINDS), group: z.enum(GROUPS) }),
  TrainingWaitlisted: somebody,
  TrainingPlaceOffered: somebody,
  TrainingPlaceConfirmed: somebody,
  TrainingPlaceCancelled: somebody,

  TrainingHeld: z.object({}),
  TrainingAttendanceRecorded: z.object({ attended: z.array(z.string()), noShow: z.array(z.string()) }),
  TrainingCancelled: z.object({ reason: z.string() }),
});

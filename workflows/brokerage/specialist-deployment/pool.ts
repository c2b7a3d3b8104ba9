import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';
import type { Deployment } from './deployment.js';

const place = z.object({
  personId: z.string(),
  homeOrgId: z.string(),
  capacityDaysPerYear: z.number().default(0),
  trainings: z.array(z.object({ kind: z.string(), completedOn: z.iso.date() })).default([]),
});

/** What the pool knows of a specialist, as their own case says. */
export type Place = z.output<typeof place>;

/** A specialist's place in the pool; undefined when nobody there has this id. */
export const specialistNamed = (specialistId: string): Lookup<OtherCase<Place> | undefined> =>
  caseInStream(specialistStream(specialistId), place);

/** The stream of a specialist's place in the pool. */
export const specialistStream = (specialistId: string): string => `sectorSpecialist-${specialistId}`;

const TRAINING_FOR: Readonly<Record<Deployment['purpose'], string>> = {
  'improvement-support': 'support',
  'peer-review': 'peer-review',
  'policy-implementation': 'support',
  data: 'data',
};

/** Whether a specialist has completed, by this day, the training a purpose needs; policy has the one for support. */
export const isTrainedFor = (purpose: Deployment['purpose'], { trainings }: Place, today: string): boolean =>
  trainings.some(({ kind, completedOn }) => kind === TRAINING_FOR[purpose] && completedOn <= today);

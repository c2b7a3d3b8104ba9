import { date, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { TRAINING_KINDS } from '../events.js';
import { consentIsOnRecord, isTrainedForARole, notOnOneself } from '../rules/admission.js';
import { IN_THE_POOL } from '../specialist.js';

const nothing = z.strictObject({});

/** Given by the recruiter, or because a training event recorded who attended. */
export const RecordTraining = command(
  z.strictObject({ eventId: id, kind: z.enum(TRAINING_KINDS), completedOn: date }),
).rows({
  from: IN_THE_POOL,
  by: ['specialist-recruiter', 'system'],
  rules: [notOnOneself],
  emits: 'SpecialistTrained',
});

export const ReleaseToPool = command(nothing).rows({
  from: ['accepted'],
  by: ['specialist-recruiter'],
  rules: [isTrainedForARole, notOnOneself],
  emits: 'SpecialistAvailable',
});

export const PauseSpecialist = command(z.strictObject({ reason: text, until: date.optional() })).rows({
  from: ['available'],
  by: ['sector-specialist', 'home-authority'],
  emits: 'SpecialistPaused',
});

export const ResumeSpecialist = command(nothing).rows({
  from: ['paused'],
  by: ['sector-specialist'],
  emits: 'SpecialistResumed',
});

export const LeavePool = command(z.strictObject({ reason: text })).rows({
  from: ['accepted', 'available', 'paused'],
  by: ['sector-specialist', 'home-authority', 'specialist-recruiter'],
  emits: 'SpecialistLeft',
});

/** Whoever left may return, with the trainings, the roles and the capacity on record. */
export const ReturnToPool = command(nothing).rows({
  from: ['inactive'],
  by: ['specialist-recruiter'],
  rules: [consentIsOnRecord, notOnOneself],
  emits: 'SpecialistReadmitted',
});

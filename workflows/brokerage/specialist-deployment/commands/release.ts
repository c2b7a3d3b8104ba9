import { personInDirectory } from '@casewright/workflow';
import { personRef, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { matchOf } from '../deployment.js';
import {
  notTheSpecialist,
  releaserIsNeitherAskerNorSpecialist,
  releaserIsOfTheHomeAuthority,
} from '../rules/release.js';

/** The home authority lets the specialist go. With `backfill` it may claim for cover later. */
export const ReleaseSpecialist = command(
  z.strictObject({ releasedBy: personRef, backfill: z.boolean() }),
  ({ input }) => ({ releaser: personInDirectory(input.releasedBy.personId) }),
).rows({
  from: ['matched'],
  by: ['home-authority'],
  rules: [releaserIsOfTheHomeAuthority, releaserIsNeitherAskerNorSpecialist],
  emits: 'DeploymentReleased',
});

/** The home authority does not let the specialist go; another one may be matched. */
export const RefuseRelease = command(z.strictObject({ reason: text })).rows({
  from: ['matched'],
  by: ['home-authority'],
  rules: [notTheSpecialist],
  emits: 'DeploymentReleaseRefused',
  decide: ({ case: deployment }) => matchOf(deployment),
});

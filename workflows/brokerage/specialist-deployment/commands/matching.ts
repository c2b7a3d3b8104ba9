import { councilInDirectory } from '@casewright/workflow';
import { date, days, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { matchOf } from '../deployment.js';
import { PURPOSES } from '../events.js';
import { specialistNamed } from '../pool.js';
import {
  datesAndDaysAreFree,
  datesAreInOrder,
  isAvailable,
  isNotOfTheHost,
  isTrained,
  notOneself,
} from '../rules/match.js';

/** Somebody asks for a specialist, for one of the purposes specialists serve (DP-R01). */
export const RequestDeployment = command(
  z.strictObject({
    forStream: text,
    purpose: z.enum(PURPOSES),
    hostOrgId: id,
    specialism: text,
    days,
    from: date,
    to: date,
  }),
  ({ input }) => ({ host: councilInDirectory(input.hostOrgId) }),
).rows({
  from: '*',
  by: ['lead-broker', 'associate-broker', 'peer-review-coordinator', 'cib-officer'],
  emits: 'DeploymentRequested',
  decide: ({ id, me, lookups: { host } }) => ({
    deploymentId: id,
    requestedById: me.personId,
    ...(host === undefined ? {} : { regionId: host.regionId }),
  }),
});

/** The event keeps what the pool knew of the specialist, so that later commands need not ask again. */
export const MatchSpecialist = command(z.strictObject({ specialistId: id }), ({ input }) => ({
  specialist: specialistNamed(input.specialistId),
})).rows({
  from: ['requested'],
  by: ['specialist-recruiter'],
  rules: [isAvailable, isTrained, isNotOfTheHost, datesAreInOrder, datesAndDaysAreFree, notOneself],
  emits: 'DeploymentMatched',
  decide: ({ calendar, case: { from }, lookups: { specialist } }) => {
    const { personId = '', homeOrgId = '', capacityDaysPerYear = 0 } = specialist?.data ?? {};
    return { personId, homeOrgId, capacityDaysPerYear, year: calendar.financialYearOf(from) };
  },
});

export const UnmatchSpecialist = command(z.strictObject({ reason: text })).rows({
  from: ['matched'],
  by: ['specialist-recruiter', 'sector-specialist'],
  emits: 'DeploymentUnmatched',
  decide: ({ case: deployment }) => matchOf(deployment),
});

export const DeclineDeployment = command(z.strictObject({ reason: text })).rows({
  from: ['requested'],
  by: ['specialist-recruiter'],
  emits: 'DeploymentDeclined',
});

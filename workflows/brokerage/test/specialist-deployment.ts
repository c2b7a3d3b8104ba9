import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Setup } from '@casewright/workflow/spec';
import specialistDeployment from '../specialist-deployment/index.js';

export const lena = as('lead-broker', { personId: 'lena', regionId: 'YH' });
export const associate = as('associate-broker', { personId: 'asif' });
export const coordinator = as('peer-review-coordinator', { personId: 'cora' });
export const officer = as('cib-officer', { personId: 'olga' });
export const recruiter = as('specialist-recruiter', { personId: 'rosa' });
export const amina = as('sector-specialist', { personId: 'amina' });
export const leeds = as('home-authority', { personId: 'lee', orgId: 'leeds' });

export const NOW = '2011-12-16T10:00:00.000Z';

/** The deployment `specialistDeployment-d1`, looked at on this day at ten o'clock; by default on 16 December 2011. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(specialistDeployment, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'd1', settings });

export const { given } = on('2011-12-16');

/** What Lena asks for: six days of improvement support for York. */
export const NEED = {
  ...{ forStream: 'improvementCase-c1', purpose: 'improvement-support', hostOrgId: 'york', specialism: 'front door' },
  ...{ days: 6, from: '2012-01-09', to: '2012-01-20' },
} as const;

export const YORK = { lookups: { host: { id: 'york', regionId: 'YH' } } };

/** What the pool knows of Amina. */
const PLACE = {
  ...{ personId: 'amina', homeOrgId: 'leeds', capacityDaysPerYear: 10 },
  trainings: [{ kind: 'support', completedOn: '2011-12-12' }],
};
export const inThePool = (place: object = {}, stage = 'available') => ({
  lookups: { specialist: { stage, final: false, data: { ...PLACE, ...place } } },
});

export const requested = (need: object = {}) => ({
  type: 'DeploymentRequested',
  data: { ...NEED, deploymentId: 'd1', requestedById: 'lena', regionId: 'YH', ...need },
  at: NOW,
});

const AMINA = { specialistId: 's1', personId: 'amina', homeOrgId: 'leeds' };
export const matched = { type: 'DeploymentMatched', data: { ...AMINA, capacityDaysPerYear: 10, year: '2011/12' } };
export const unmatched = { type: 'DeploymentUnmatched', data: { reason: 'On leave', ...AMINA } };
export const releaseRefused = { type: 'DeploymentReleaseRefused', data: { reason: 'No cover', ...AMINA } };

export const RELEASE = { releasedBy: { personId: 'dcs1' }, backfill: true };
export const released = { type: 'DeploymentReleased', data: RELEASE };
export const started = { type: 'DeploymentStarted', data: { startedOn: '2012-01-09' } };
export const worked = (days: number, cumulativeDays = days) => ({
  ...{ type: 'DeploymentDaysRecorded', data: { date: '2012-01-13', days, cumulativeDays } },
});
export const completed = (deliveredDays: number) => ({ type: 'DeploymentCompleted', data: { deliveredDays } });
export const cancelled = (deliveredDays: number) => ({
  ...{ type: 'DeploymentCancelled', data: { reason: 'Inspection', deliveredDays } },
});

/** Histories up to a stage. */
export const atMatched = [requested(), matched];
export const atReleased = [...atMatched, released];
export const atWork = [...atReleased, started];

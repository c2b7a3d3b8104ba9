import { history } from '@casewright/read-models/dashboards';
import { z } from 'zod';

/** Each specialist: in which roles, and for how many days a year, which are counted in halves. */
export const poolOfSpecialists = history({
  name: 'specialist_pool',
  version: 1,
  workflow: 'sector-specialist',
  events: { SpecialistAccepted: z.object({ capacityDaysPerYear: z.number(), roles: z.array(z.string()) }) },
  facts: { roles: 'text', halfDaysPerYear: 'integer' },
  changes: {
    SpecialistAccepted: ({ data: { capacityDaysPerYear, roles } }) => ({
      ...{ roles: JSON.stringify(roles), halfDaysPerYear: capacityDaysPerYear * 2 },
    }),
  },
});

/** The roles that were kept as text. */
export const readRoles = (kept: string | null): readonly string[] =>
  kept === null ? [] : (JSON.parse(kept) as readonly string[]);

const nobody = () => ({ specialistId: null, year: null });
const delivered = z.object({ deliveredDays: z.number() });

/** Each deployment: of whom, in which financial year, and the days it takes and has delivered. */
export const deploymentDays = history({
  name: 'deployment_days',
  version: 1,
  workflow: 'specialist-deployment',
  events: {
    DeploymentRequested: z.object({ days: z.number() }),
    DeploymentMatched: z.object({ specialistId: z.string(), year: z.string() }),
    DeploymentUnmatched: z.object({}),
    DeploymentReleaseRefused: z.object({}),
    DeploymentDaysRecorded: z.object({ cumulativeDays: z.number() }),
    DeploymentCompleted: delivered,
    DeploymentCancelled: delivered,
  },
  facts: { specialistId: 'text', year: 'text', halfDays: 'integer', deliveredHalfDays: 'integer' },
  changes: {
    DeploymentRequested: ({ data: { days } }) => ({ halfDays: days * 2, deliveredHalfDays: 0 }),
    DeploymentMatched: ({ data: { specialistId, year } }) => ({ specialistId, year }),
    DeploymentUnmatched: nobody,
    DeploymentReleaseRefused: nobody,
    DeploymentDaysRecorded: ({ data: { cumulativeDays } }) => ({ deliveredHalfDays: cumulativeDays * 2 }),
    DeploymentCompleted: ({ data: { deliveredDays } }) => ({ deliveredHalfDays: deliveredDays * 2 }),
    DeploymentCancelled: ({ data: { deliveredDays } }) => ({ deliveredHalfDays: deliveredDays * 2 }),
  },
});

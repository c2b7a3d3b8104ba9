import { caseInStream, type Calendar, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';
import type { Deployment } from './specialist.js';

const plan = z.object({
  hostOrgId: z.string().optional(),
  days: z.number().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  deliveredDays: z.number().optional(),
});

/** What a deployment plans and has delivered, as its own case says. */
export type Plan = z.output<typeof plan>;

/** The case of a deployment; undefined when there is none. */
export const deploymentNamed = (deploymentId: string): Lookup<OtherCase<Plan> | undefined> =>
  caseInStream(`specialistDeployment-${deploymentId}`, plan);

/** Whether two deployments have a day in common. Dates that nobody gave overlap with none. */
export const overlap = (one: Plan, other: Plan): boolean =>
  hasDates(one) && hasDates(other) && one.from <= other.to && other.from <= one.to;

const hasDates = (deployment: Plan): deployment is Plan & { readonly from: string; readonly to: string } =>
  deployment.from !== undefined && deployment.to !== undefined;

/** Days of the deployments that began in a financial year: as delivered, or else as planned. */
export const daysInYear = (deployments: readonly Deployment[], year: string, calendar: Calendar): number =>
  deployments
    .filter(({ from }) => from !== undefined && calendar.financialYearOf(from) === year)
    .reduce((sum, { days = 0, deliveredDays = days }) => sum + deliveredDays, 0);

import type { OtherCase } from '@casewright/workflow';
import { rule } from '../definition.js';
import { daysInYear, overlap, type Plan } from '../deployments.js';
import { openDeployments } from '../specialist.js';

type NamesADeployment = { readonly deploymentId: string };
type Deploying = { readonly deployment: OtherCase<Plan> | undefined };

/** SS-R05: nobody is deployed twice at once to the same work. */
export const isNotOnItYet = rule<NamesADeployment>(
  'SS-R05',
  ({ input: { deploymentId }, case: specialist }) =>
    openDeployments(specialist).every((deployment) => deployment.deploymentId !== deploymentId) ||
    'The specialist is on this deployment already.',
);

/** SS-R05: nobody is deployed to the authority they come from. */
export const notToTheOwnAuthority = rule<NamesADeployment, Deploying>(
  'SS-R05',
  ({ lookups: { deployment }, case: { homeOrgId } }) =>
    deployment?.data.hostOrgId !== homeOrgId || 'The specialist comes from the authority that would be the host.',
);

/** SS-R05: the dates do not overlap with those of a deployment the specialist is on. */
export const datesAreFree = rule<NamesADeployment, Deploying>(
  'SS-R05',
  ({ lookups: { deployment }, case: specialist }) => {
    const other = openDeployments(specialist).find((open) => overlap(open, deployment?.data ?? {}));
    return (
      other === undefined || `The dates overlap with the deployment ${other.deploymentId}, which the specialist is on.`
    );
  },
);

/** SS-R05: the days of deployments that begin in one financial year stay within the yearly capacity. */
export const daysAreLeft = rule<NamesADeployment, Deploying>(
  'SS-R05',
  ({ lookups: { deployment }, case: { deployments, capacityDaysPerYear }, calendar }) => {
    const { from, days = 0 } = deployment?.data ?? {};
    if (from === undefined) return true;

    const year = calendar.financialYearOf(from);
    const left = capacityDaysPerYear - daysInYear(deployments, year, calendar);
    return days <= left || `The specialist has ${left} of ${capacityDaysPerYear} days left in ${year}, not ${days}.`;
  },
);

/** GEN-R02: only who is on a deployment returns from it. */
export const isOnIt = rule<NamesADeployment>(
  'GEN-R02',
  ({ input: { deploymentId }, case: specialist }) =>
    openDeployments(specialist).some((deployment) => deployment.deploymentId === deploymentId) || {
      message: 'The specialist is not on this deployment.',
      field: 'deploymentId',
    },
);

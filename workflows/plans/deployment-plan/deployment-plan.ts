import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type DeploymentPlanEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** An activity as the provider plans it. */
export type Planned = Data<'DeploymentPlanDrafted'>['activities'][number];

/** How it stands: as the provider says, otherwise planned, under way once work is recorded, done with the plan. */
export type Activity = Planned & { readonly status: string };

/** What is remembered of a deployment plan: what it details, the work recorded and what its monitors think of it. */
export type DeploymentPlan = Omit<Data<'DeploymentPlanDrafted'>, 'activities'> & {
  readonly activities: readonly Activity[];
  readonly version: number;
  readonly work: readonly Data<'DeploymentActivityRecorded'>[];
  readonly monitoring: readonly Data<'DeploymentPlanMonitored'>[];
  /** Persons who have acted for the provider. */
  readonly providerPersonIds: readonly string[];
};

const NOTHING_YET: Partial<DeploymentPlan> = {
  ...{ offerIds: [], activities: [], version: 0, work: [], monitoring: [], providerPersonIds: [] },
};

/** A deployment plan before it is drafted; nothing reads the rest of it then. */
export const NOT_YET_DRAFTED = NOTHING_YET as DeploymentPlan;

const PROVIDER = 'provider';

const { on: remember } = remembering<DeploymentPlan, DeploymentPlanEvent>();

/** What an event adds to the memory of a plan; beside that, whoever acts for the provider is remembered. */
const on: typeof remember = (type, change) =>
  remember(type, (event, plan) => ({ ...change(event, plan), providerPersonIds: withPersonOf(event, plan) }));

const withPersonOf = ({ by: { role, personId } }: DeploymentPlanEvent, { providerPersonIds }: DeploymentPlan) =>
  role === PROVIDER ? [...new Set([...providerPersonIds, personId])] : providerPersonIds;

/** Activities as they are planned now; one that was planned before stands as it stood. */
const asPlanned = (planned: readonly Planned[], before: readonly Activity[]): readonly Activity[] =>
  planned.map((activity) => ({
    ...activity,
    status: activity.status ?? before.find(({ id }) => id === activity.id)?.status ?? 'planned',
  }));

/** What each event adds to the memory of a deployment plan. */
export const memory = {
  draft: on('DeploymentPlanDrafted', ({ data }) => ({
    ...data,
    activities: asPlanned(data.activities, []),
    version: 1,
  })),
  hold: on('DeploymentPlanHeldWithJisp', () => ({})),
  start: on('DeploymentPlanStarted', () => ({})),
  vary: on('DeploymentPlanVaried', ({ data: { activities, version } }, plan) => ({
    activities: asPlanned(activities, plan.activities),
    version,
  })),
  work: on('DeploymentActivityRecorded', ({ data }, { activities, work }) => ({
    activities: activities.map((each) => (each.id === data.activityId ? { ...each, status: 'under way' } : each)),
    work: [...work, data],
  })),
  monitor: on('DeploymentPlanMonitored', ({ data }, { monitoring }) => ({ monitoring: [...monitoring, data] })),
  complete: on('DeploymentPlanCompleted', (_, { activities }) => ({
    activities: activities.map((each) => ({ ...each, status: 'done' })),
  })),
};

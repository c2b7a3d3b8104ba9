import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type SpecialistEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Training = Data<'SpecialistTrained'>;

/** Work the specialist was sent to; `open` until they return from it. */
export type Deployment = Data<'SpecialistDeployed'> & {
  readonly state: 'open' | 'returned';
  readonly deliveredDays?: number | undefined;
};

/** What is remembered of a specialist: the application, the admission, trainings and deployments. */
export type Specialist = Data<'SpecialistApplied'> &
  Omit<Data<'SpecialistAccepted'>, 'homeAuthorityConsentRef'> & {
    /** Given with the admission. */
    readonly homeAuthorityConsentRef?: string;
    /** One for each training event: recorded again, it is corrected. */
    readonly trainings: readonly Training[];
    readonly deployments: readonly Deployment[];
  };

const NOTHING_YET: Pick<Specialist, 'capacityDaysPerYear' | 'roles' | 'trainings' | 'deployments'> = {
  capacityDaysPerYear: 0,
  roles: [],
  trainings: [],
  deployments: [],
};

/** A specialist before the application; nothing reads the rest of it then. */
export const NOT_YET_APPLIED = NOTHING_YET as Specialist;

/** The stages of those who are in the pool. */
export const IN_THE_POOL = ['accepted', 'available', 'paused', 'deployed'] as const;

export const openDeployments = ({ deployments }: Specialist): readonly Deployment[] =>
  deployments.filter(({ state }) => state === 'open');

/** Whether this is the only deployment the specialist is still on. */
export const isLastOpen = (specialist: Specialist, deploymentId: string): boolean =>
  openDeployments(specialist).every((deployment) => deployment.deploymentId === deploymentId);

const { on } = remembering<Specialist, SpecialistEvent>();

/** What each event adds to the memory of a specialist. */
export const memory = {
  apply: on('SpecialistApplied', ({ data }) => data),
  admit: on('SpecialistAccepted', ({ data }) => data),
  train: on('SpecialistTrained', ({ data }, { trainings }) => ({
    trainings: [...trainings.filter(({ eventId }) => eventId !== data.eventId), data],
  })),
  deploy: on('SpecialistDeployed', ({ data }, { deployments }) => ({
    deployments: [...deployments, { ...data, state: 'open' }],
  })),
  return: on('SpecialistReturned', ({ data }, { deployments }) => ({
    deployments: deployments.map((deployment) =>
      deployment.deploymentId === data.deploymentId && deployment.state === 'open'
        ? { ...deployment, ...data, state: 'returned' }
        : deployment,
    ),
  })),
};

import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type DeploymentEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** Who was matched, with what the pool knew of them. */
export type Match = Data<'DeploymentMatched'>;

/** What is remembered of a deployment: the need, the match, the release and the work done. */
export type Deployment = Data<'DeploymentRequested'> &
  Partial<Match> & {
    readonly releasedBy?: Data<'DeploymentReleased'>['releasedBy'];
    /** Whether the home authority may claim for cover. */
    readonly backfill: boolean;
    readonly startedOn?: string;
    readonly deliveredDays: number;
    readonly overdue: readonly Data<'StageOverdue'>[];
  };

/** A deployment before the request; nothing reads the rest of it then. */
export const NOT_YET_REQUESTED = {
  backfill: false,
  deliveredDays: 0,
  overdue: [] as Deployment['overdue'],
} as Deployment;

/** Whom a matched deployment names. */
export const matchOf = ({ specialistId, personId, homeOrgId }: Deployment) =>
  ({ specialistId, personId, homeOrgId }) as Pick<Match, 'specialistId' | 'personId' | 'homeOrgId'>;

const NOBODY: { readonly [K in keyof Match]: undefined } = {
  ...{ specialistId: undefined, personId: undefined, homeOrgId: undefined },
  ...{ capacityDaysPerYear: undefined, year: undefined },
};

const { on, onAny } = remembering<Deployment, DeploymentEvent>();

/** What each event adds to the memory of a deployment. */
export const memory = {
  request: on('DeploymentRequested', ({ data }) => data),
  match: on('DeploymentMatched', ({ data }) => data),
  nobody: onAny(() => NOBODY),
  release: on('DeploymentReleased', ({ data }) => data),
  start: on('DeploymentStarted', ({ data }) => data),
  work: on('DeploymentDaysRecorded', ({ data: { cumulativeDays } }) => ({ deliveredDays: cumulativeDays })),
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
};

import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type EngagementEvent = Recorded<typeof events>;

/** What is remembered of a broker's engagement. */
export type Engagement = Readonly<z.output<typeof events.BrokerApplied>> & {
  /** The first day of work, known once appointed. */
  readonly availableFrom?: string;
  readonly daysPerMonth?: number;
  /** Regions whose discussions the broker fronts. */
  readonly linkRegions: readonly string[];
  /** The load of open cases when the regions were last assigned; none at the start and at the release. */
  readonly caseLoad: number;
};

/** An engagement before the application; nothing reads the rest of it then. */
export const NOT_YET_APPLIED = {
  linkRegions: [] as Engagement['linkRegions'],
  caseLoad: 0,
} as Engagement;

const { on } = remembering<Engagement, EngagementEvent>();

/** What each event adds to the memory of an engagement. */
export const memory = {
  apply: on('BrokerApplied', ({ data }) => data),
  appoint: on('BrokerAppointed', ({ data }) => data),
  regions: on('BrokerRegionsAssigned', ({ data: { regionIds, caseLoad } }) => ({ linkRegions: regionIds, caseLoad })),
  release: on('BrokerReleased', () => ({ caseLoad: 0 })),
  reengage: on('BrokerReengaged', ({ data }) => data),
};

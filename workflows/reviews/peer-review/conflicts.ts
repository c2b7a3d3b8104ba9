import type { Calendar } from '@casewright/workflow';
import type { z } from 'zod';
import { CONFLICTS, type DECISIONS, type events } from './events.js';
import type { Review } from './review.js';

type Interest = Readonly<z.output<typeof events.ReviewerInvited>>['declaredInterests'][number];

/** A conflict of interest of somebody in the team: declared as such, or by an interest that is one. */
export type Conflict = {
  readonly personId: string;
  readonly nature: (typeof CONFLICTS)[number];
  readonly detail: string;
  readonly orgId?: string | undefined;
  /** The last day of it, where it has passed. */
  readonly to?: string | undefined;
  readonly decision?: (typeof DECISIONS)[number];
};

/** Natures of interest that are conflicts. Other interests are only kept. */
const CONFLICTING: readonly string[] = CONFLICTS.filter((nature) => nature !== 'other');

/** Somebody of the host council: nobody can decide that away (PR-R08). */
export const isOwnAuthority = ({ nature }: Pick<Interest, 'nature'>): boolean => nature === 'own-authority';

export const conflictsOf = (conflicts: readonly Conflict[], personId: string): readonly Conflict[] =>
  conflicts.filter((conflict) => conflict.personId === personId);

/** The conflicts among what somebody declares, except those that are known. */
export const newConflicts = (
  known: readonly Conflict[],
  personId: string,
  interests: readonly Interest[],
): readonly Conflict[] =>
  interests
    .filter(({ nature }) => CONFLICTING.includes(nature))
    .map(({ nature, detail, orgId, to }) => ({ personId, nature: nature as Conflict['nature'], detail, orgId, to }))
    .filter((conflict) => !known.some((other) => isSame(conflict, other)));

const isSame = (one: Conflict, other: Conflict): boolean =>
  (['personId', 'nature', 'detail', 'orgId', 'to'] as const).every((field) => one[field] === other[field]);

/** How far back employment with the host counts (PR-R09). */
export type Lookback = {
  readonly case: Pick<Review, 'councilId'>;
  readonly today: string;
  readonly calendar: Calendar;
  readonly settings: { readonly 'review.interestLookbackYears': number };
};

/** Whether a conflict still stands in the way: it is not cleared, and not of employment elsewhere or long ago. */
export const standsInTheWay = (
  { nature, decision, orgId, to }: Conflict,
  { case: { councilId }, today, calendar, settings }: Lookback,
): boolean => {
  if (decision === 'cleared') return false;
  if (nature !== 'recent-employment') return true;

  const since = calendar.addMonths(today, -12 * settings['review.interestLookbackYears']);
  return (orgId ?? councilId) === councilId && (to ?? today) >= since;
};

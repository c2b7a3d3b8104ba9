import type { Booking } from '../histories/training-events.js';
import { trainings } from './pool-members.js';

/** A peer reviewer of the pool. */
export type Reviewer = {
  readonly personId: string;
  readonly homeOrgKind: string | null;
  readonly trainings: string | null;
};

/** As people say when they apply for training. Of whoever was trained elsewhere, only the NHS is known. */
const SEAT_GROUPS = ['nhs-professional', 'not-stated', 'other', 'social-care-senior-manager'] as const;

export type Supplied = { readonly group: string; readonly supply: number };

/** How many of these reviewers have been trained by today, each person once, by the group of seats they can take. */
export const supplyOf = (
  reviewers: readonly Reviewer[],
  applications: readonly Booking[],
  today: string,
): readonly Supplied[] => {
  const stated = new Map(applications.map(({ personId, group }) => [personId, group]));
  const trained = new Map(
    reviewers.filter((each) => isTrained(each, today)).map(({ personId, homeOrgKind }) => [personId, homeOrgKind]),
  );
  const groups = [...trained].map(
    ([personId, homeOrgKind]) => stated.get(personId) ?? (homeOrgKind === 'nhs' ? 'nhs-professional' : 'not-stated'),
  );
  return SEAT_GROUPS.map((group) => ({ group, supply: groups.filter((each) => each === group).length }));
};

const isTrained = (reviewer: Reviewer, today: string): boolean =>
  trainings.read(reviewer.trainings).some(({ kind, completedOn }) => kind === 'peer-review' && completedOn <= today);

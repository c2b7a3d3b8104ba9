import type { Claim } from '@casewright/workflow';
import {
  openReview,
  reviewEntitlement,
  reviewerSeats,
  reviewStartsInRegion,
  reviewStartsNationally,
  reviewWaitingList,
  type Entitlement,
  type Waiting,
} from './ledgers.js';
import { hasBegun, type Review } from './review.js';
import { accepted } from './team.js';

/** Key of the waiting list: there is one, for all regions. */
export const EVERY_REGION = 'national';

const ENDED_EARLY: ReadonlySet<string> = new Set(['withdrawn', 'cancelled', 'declined']);

/** `bedford_2011_12`: key of a council's entitlement of the year of its request. */
export const entitlementKey = ({ councilId, entitlementYear }: Review): string =>
  `${councilId}_${underscored(entitlementYear)}`;

/** What of a review decides its place on the waiting list. */
export type Waiter = Pick<Review, 'requestedAt' | 'councilId' | 'linkedCaseId'>;

/** What a waiting review claims of the waiting list. */
export const waitingClaim = ({ requestedAt, councilId, linkedCaseId }: Waiter): Waiting => ({
  requestedAt,
  councilId,
  linkedCaseId: linkedCaseId ?? null,
});

/** What a review holds of the ledgers, at each stage. */
export const claims = ({
  case: review,
  stage,
}: {
  readonly case: Review;
  readonly stage: string;
}): readonly Claim[] => {
  const entitlement = reviewEntitlement.claim(entitlementKey(review), entitlementOf(review));
  const visit = [...startClaims(review), ...seatClaims(review)];

  if (ENDED_EARLY.has(stage)) return review.entitlementRestored === false ? [entitlement] : [];
  if (stage === 'closed') return [entitlement, ...visit];

  const waiting = stage === 'waitlisted' ? [reviewWaitingList.claim(EVERY_REGION, waitingClaim(review))] : [];
  return [openReview.claim(review.councilId, true), entitlement, ...waiting, ...visit];
};

/** Used once the team has begun its work, whatever comes then (PR-R17). */
const entitlementOf = (review: Review): Entitlement => ({
  state: hasBegun(review) ? 'used' : review.slot === undefined ? 'unused' : 'held',
  byException: review.exceptionRef !== undefined,
});

/** An offer holds its month until it is confirmed, declined or lapses; from then on the slot does (PR-R06). */
const startClaims = ({ regionId, offeredSlot, slot }: Review): readonly Claim[] => {
  const start = (offeredSlot ?? slot)?.startDate;
  if (start === undefined) return [];

  const month = underscored(start.slice(0, 'YYYY-MM'.length));
  return [reviewStartsInRegion.claim(`${regionId}_${month}`, start), reviewStartsNationally.claim(month, start)];
};

/** A member who has accepted is taken on the days of the slot (PR-R12). */
const seatClaims = ({ team, slot }: Review): readonly Claim[] =>
  slot === undefined
    ? []
    : accepted(team).map(({ personId }) =>
        reviewerSeats.claim(personId, { startDate: slot.startDate, endDate: slot.endDate }),
      );

// A stream's category ends at its first hyphen, and a financial year has a slash.
const underscored = (period: string) => period.replace(/[-/]/, '_');

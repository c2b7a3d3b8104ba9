import type { Claim } from '@casewright/workflow';
import {
  openReview,
  reviewEntitlement,
  reviewStartsInRegion,
  reviewStartsNationally,
  reviewWaitingList,
  type Entitlement,
  type Waiting,
} from './ledgers.js';
import type { Review } from './review.js';

/** Key of the waiting list: there is one, for all regions. */
export const EVERY_REGION = 'national';

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'cancelled', 'declined']);

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

/** What a review holds of the ledgers, at each stage. Nothing outlives a review that ended before its start (PR-R17). */
export const claims = ({ case: review, stage }: { readonly case: Review; readonly stage: string }): readonly Claim[] =>
  ENDED.has(stage)
    ? []
    : [
        openReview.claim(review.councilId, true),
        reviewEntitlement.claim(entitlementKey(review), entitlementOf(review)),
        ...(stage === 'waitlisted' ? [reviewWaitingList.claim(EVERY_REGION, waitingClaim(review))] : []),
        ...startClaims(review),
      ];

const entitlementOf = ({ slot, exceptionRef }: Review): Entitlement => ({
  state: slot === undefined ? 'unused' : 'held',
  byException: exceptionRef !== undefined,
});

/** An offer holds its month until it is confirmed, declined or lapses; from then on the slot does (PR-R06). */
const startClaims = ({ regionId, offeredSlot, slot }: Review): readonly Claim[] => {
  const start = (offeredSlot ?? slot)?.startDate;
  if (start === undefined) return [];

  const month = underscored(start.slice(0, 'YYYY-MM'.length));
  return [reviewStartsInRegion.claim(`${regionId}_${month}`, start), reviewStartsNationally.claim(month, start)];
};

// A stream's category ends at its first hyphen, and a financial year has a slash.
const underscored = (period: string) => period.replace(/[-/]/, '_');

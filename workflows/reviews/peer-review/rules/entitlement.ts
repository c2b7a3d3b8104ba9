import { limitedBy, type Council, type Holdings } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import type { CANCEL_REASONS } from '../events.js';
import { heldElsewhere } from '../held-elsewhere.js';
import { entitled, oneAtATime, openReview, reviewEntitlement, type Entitlement } from '../ledgers.js';
import { hasBegun, type Review } from '../review.js';

type CancelReason = (typeof CANCEL_REASONS)[number];

/** PR-R01: the entitlement is to a review in the funded period, so the council asks for dates of which some lie in it. */
export const wantedInTheFundedPeriod = rule<{ readonly preferredFrom: string; readonly preferredTo: string }>(
  'PR-R01',
  ({ input: { preferredFrom, preferredTo }, settings }) => {
    const { from, to } = settings['review.entitlementPeriod'];
    const first = preferredFrom > from ? preferredFrom : from;
    const last = preferredTo < to ? preferredTo : to;
    return (
      first <= last ||
      `Peer reviews are funded from ${dateInWords(from)} to ${dateInWords(to)}. No day of the preferred dates lies in that time.`
    );
  },
);

/** PR-R01: every council on the register is entitled, whatever its region, size or performance. */
export const registeredCouncilsAreEligible = rule<
  { readonly reasonCode: string },
  { readonly council: Council | undefined }
>('PR-R01', ({ input, lookups }) => {
  if (input.reasonCode !== 'not-eligible' || lookups.council === undefined) return true;
  return {
    message: 'The council is on the register, so it is entitled to a review and cannot be declined as not eligible.',
    field: 'reasonCode',
  };
});

/** PR-R04, when a request is made: no other open review, and entitlement left or an exception given. */
export const oneReviewPerCouncil = limitedBy('PR-R04', openReview, reviewEntitlement);

/** PR-R04, when a request is accepted: it still holds. */
export const stillOneReviewPerCouncil = rule<
  unknown,
  { readonly open: Holdings<true>; readonly entitlement: Holdings<Entitlement> }
>('PR-R04', ({ id, case: { exceptionRef }, lookups, settings }) => {
  const alone = oneAtATime(heldElsewhere(id, lookups.open));
  if (alone !== true) return alone;
  const others = heldElsewhere(id, lookups.entitlement);
  return entitled(exceptionRef !== undefined, others, settings['review.entitlementPerCouncil']);
});

const RESTORING: readonly CancelReason[] = ['no-team', 'funding-withdrawn'];

/** PR-R17: before the start the council gets its entitlement back; after it, only if it was not let down by itself. */
export const isRestored = (review: Review, reasonCode: CancelReason): boolean =>
  !hasBegun(review) || RESTORING.includes(reasonCode);

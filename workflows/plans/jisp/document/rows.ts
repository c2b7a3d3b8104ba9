import { acceptedOf, type Offer } from '../offer.js';
import { agreedPriorities, type Need, type PlanContent, type Priority } from '../plan.js';

/** A need with the priority it is for. */
export type PlannedNeed = Need & { readonly priority: Priority };

/** A row of the plan: an accepted offer with the needs it serves, or a need that none serves. */
export type PlanRow = { readonly needs: readonly PlannedNeed[]; readonly offer?: Offer };

/** The rows of a plan by priority in the order of agreement, then by need, by the date due, and by offer (DOMAIN 4.3). */
export const rowsOf = (content: PlanContent): readonly PlanRow[] => {
  const needs = plannedNeeds(content);
  const accepted = acceptedOf(content.offers);
  const serving = (needId: string) => accepted.filter(({ needIds }) => needIds.includes(needId));
  const servedBy = ({ needIds }: Offer) => needs.filter(({ needId }) => needIds.includes(needId));

  return needs.flatMap((need): readonly PlanRow[] => {
    const offers = serving(need.needId);
    if (offers.length === 0) return [{ needs: [need] }];

    // an offer that serves several needs has its row at the first of them
    return offers
      .map((offer) => ({ offer, needs: servedBy(offer) }))
      .filter((row) => row.needs[0] === need)
      .sort(byDateDue);
  });
};

const plannedNeeds = (content: PlanContent): readonly PlannedNeed[] =>
  agreedPriorities(content).flatMap((priority) =>
    content.needs.filter((need) => need.priorityId === priority.priorityId).map((need) => ({ ...need, priority })),
  );

type OfferRow = { readonly offer: Offer };

const byDateDue = ({ offer: one }: OfferRow, { offer: other }: OfferRow): number =>
  compare(one.dueBy ?? '', other.dueBy ?? '') || compare(one.offerId, other.offerId);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

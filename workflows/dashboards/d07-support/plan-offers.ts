import { contentOf, isInPackage, type Kept } from '../histories/plan-content.js';
import { delivered } from '../histories/plan-contents.js';
import { NOTHING, themeOf, type SupportItem } from './support-item.js';

/** What the offers of a plan count: planned as in its package, or, while a change is a draft, as approved. */
export const itemsOfPlan = (
  plan: Kept & Readonly<Record<'delivered' | 'inForce', string | null>>,
): readonly SupportItem[] => {
  const { priorities, needs, offers } = contentOf(plan);
  const given = delivered.read(plan.delivered);

  return offers.map((offer) => {
    const { offerId, providerId, needIds, days, visits = 0, costPence: pence = 0 } = offer;
    const of = new Set(needs.filter(({ needId }) => needIds.includes(needId)).map(({ priorityId }) => priorityId));
    const its = priorities.filter(({ priorityId }) => of.has(priorityId));
    const planned = isInPackage(offer);
    return {
      providerId,
      themes: its.map(({ title }) => themeOf(title)),
      niCodes: its.flatMap(({ niCode }) => niCode ?? []),
      planned: planned ? { days: days ?? 0, visits, pence } : undefined,
      delivered: given.find((support) => support.offerId === offerId) ?? NOTHING,
      unquantified: planned && days === undefined,
    };
  });
};
